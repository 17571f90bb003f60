package io.lianhuan.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.StringUtils;

/** What the command line says before it starts the application. */
@ExtendWith(OutputCaptureExtension.class)
class CommandLineTests {

    @ParameterizedTest
    @ValueSource(strings = {"serve", "demo", "import", "imports", "undo", "detect", "export", "screens", "doctor"})
    void everyCommandExplainsItself(String command, CapturedOutput said) {
        assertThat(LianhuanCommand.run(command, "--help")).isZero();
        assertThat(said.getOut()).startsWith("Usage: lianhuan " + command).contains("--help");
    }

    @Test
    void theProgramListsItsCommands(CapturedOutput said) {
        assertThat(LianhuanCommand.run("--help")).isZero();
        assertThat(said.getOut())
                .contains("serve", "demo", "import", "imports", "undo", "detect", "export", "screens", "doctor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve --loud",
                "import --rapidly .",
                "imports --all",
                "undo",
                "detect --fast",
                "export",
                "export sheep",
                "export rings --format pdf",
                "sing",
                "import"
            })
    void whatCannotBeUnderstoodFailsAndNamesTheHelp(String line, CapturedOutput said) {
        assertThat(LianhuanCommand.run(StringUtils.tokenizeToStringArray(line, " ")))
                .isEqualTo(Failures.FAILED);
        assertThat(said.getErr()).startsWith("lianhuan: ").contains("--help").doesNotContain("\tat ");
    }

    @Test
    void theProgramAloneAsksForACommand(CapturedOutput said) {
        assertThat(LianhuanCommand.run()).isEqualTo(Failures.FAILED);
        assertThat(said.getErr()).contains("lianhuan --help");
    }

    @Test
    void headersAreListedWithTheirAliases(CapturedOutput said) {
        assertThat(LianhuanCommand.run("import", "--headers")).isZero();
        assertThat(said.getOut()).contains("* 标段编号 (lotId)").contains("投标报价 (price)");
    }
}
