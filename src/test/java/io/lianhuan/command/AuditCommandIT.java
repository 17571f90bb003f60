package io.lianhuan.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.IntegrationTest;
import io.lianhuan.store.StoreSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The audit log on the command line, beside an application that writes it too. */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class AuditCommandIT {

    @Autowired
    StoreSettings store;

    @TempDir
    Path folder;

    @BeforeEach
    void useTheHomeOfTheTests() {
        System.setProperty("lianhuan.home", store.home().toString());
    }

    @AfterEach
    void leaveNoSettings() {
        System.clearProperty("lianhuan.home");
    }

    @Test
    void theLogIsSignedKeptOutsideAndVerified(CapturedOutput said) throws Exception {
        var head = folder.resolve("head.jsonl");
        assertThat(LianhuanCommand.run("audit", "head", "--out", head.toString()))
                .isZero();
        assertThat(head).content().contains("\"signature\":\"");
        assertThat(LianhuanCommand.run("audit", "who", "--subject", "nobody")).isZero();
        assertThat(said.getOut()).contains("audit.read");
        assertThat(LianhuanCommand.run("audit", "verify", "--heads", head.toString()))
                .isZero();
        assertThat(said.getOut()).contains("ok: ", "entries in one chain");

        Files.writeString(head, Files.readString(head).replace("\"sequence\":", "\"sequence\":9"));
        assertThat(LianhuanCommand.run("audit", "verify", "--heads", head.toString()))
                .isEqualTo(Failures.FAILED);
        assertThat(said.getOut()).contains("broken: ", "line 1");
    }

    @Test
    void commandsNoteThemselves(CapturedOutput said) throws Exception {
        assertThat(LianhuanCommand.run("import", "--dry-run", "import/demo")).isZero();
        assertThat(LianhuanCommand.run("undo", "no-such-import")).isEqualTo(Failures.FAILED);
        assertThat(LianhuanCommand.run(
                        "export", "rings", "--out", folder.resolve("rings.csv").toString()))
                .isZero();
        assertThat(LianhuanCommand.run("audit", "who", "--subject", "no-such-import"))
                .isZero();
        assertThat(said.getOut())
                .contains("command.undo.begun", "command.undo.failed", "problem=ImportProblem", "command:");
        assertThat(LianhuanCommand.run("audit", "verify")).isZero();
    }
}
