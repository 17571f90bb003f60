package io.lianhuan.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianhuan.api.BadInput;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    private final PasswordRules rules = rules();

    private static PasswordRules rules() {
        try {
            return new PasswordRules();
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "password1234",
                "Password2026!",
                "qwerty123456",
                "1qaz2wsx3edc",
                "123456789012",
                "dragonmonkey",
                "aaaaaaaaaaaaaaa",
                "wang-is-very-clever",
                "ilovelianhuan1"
            })
    void whatAnybodyTriesFirstIsRefused(String password) {
        assertThatThrownBy(() -> rules.check("wang", "before", password)).isInstanceOf(BadInput.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quiet river under stone", "kV9#tr-pLq2m", "汐岸小学的石桥下面有一条安静的河"})
    void otherLongOnesAreTaken(String password) {
        assertThatCode(() -> rules.check("wang", "before", password)).doesNotThrowAnyException();
    }

    @Test
    void aPasswordIsNew() {
        assertThatThrownBy(() -> rules.check("wang", "quiet river under stone", "quiet river under stone"))
                .isInstanceOf(BadInput.class);
    }
}
