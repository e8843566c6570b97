package viva.grader.asking.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import viva.grader.asking.Connection;
import viva.grader.asking.PromptBook;
import viva.grader.asking.TestLimits;

class AddressTest {
    @TestFactory
    Stream<DynamicTest> whatPeopleWriteIsUnderstood() {
        return Map.of("http://localhost:11434", "http://localhost:11434/v1", "http://localhost:11434/v1/", "http://localhost:11434/v1",
                "https://api.example.com/v1/chat/completions", "https://api.example.com/v1", "http://box:8000/api/chat", "http://box:8000/v1",
                "https://example.com/proxy/v1", "https://example.com/proxy/v1", "https://example.com/api/paas/v4/", "https://example.com/api/paas/v4",
                "https://example.com/v1beta/openai", "https://example.com/v1beta/openai").entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> assertThat(Address.of(e.getKey()).openAi()).isEqualTo(e.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> whatIsNoAddressIsRefusedWithoutRepeatingAPassword() {
        return Stream.of("localhost:11434", "ftp://host/v1", "http://", "not a url", "http://ada:hush@host/v1", "http://host/v1?key=hush")
                .map(url -> DynamicTest.dynamicTest(url, () -> assertThatThrownBy(() -> Address.of(url)).isInstanceOf(IllegalArgumentException.class)
                        .hasMessageNotContaining("ada:hush")));
    }

    @Test
    void aHostWhereNobodyListensIsToldByItsVariable() {
        assertThat(look("http://127.0.0.1:1/v1", "m")).isInstanceOfSatisfying(Connection.State.Away.class, a -> {
            assertThat(a.reason().en()).startsWith("VIVA_LLM_URL").contains("connection refused");
            assertThat(a.lookAgain()).isTrue();
        });
    }

    @Test
    void aHostThatThereIsNotIsToldByItsVariable() {
        assertThat(look("http://no-such-host.invalid/v1", "m")).isInstanceOfSatisfying(Connection.State.Away.class,
                a -> assertThat(a.reason().en()).startsWith("VIVA_LLM_URL").contains("no such host"));
    }

    @Test
    void aMissingModelIsToldByItsVariable() {
        assertThat(look("http://127.0.0.1:1/v1", "")).isInstanceOfSatisfying(Connection.State.Away.class, a -> {
            assertThat(a.reason().en()).isEqualTo("VIVA_LLM_MODEL is not set");
            assertThat(a.lookAgain()).isFalse();
        });
    }

    private static Connection.State look(String url, String model) {
        return new ModelProbe(new ModelSettings(url, model, Optional.empty(), TestLimits.USUAL.callTimeout(Duration.ofSeconds(3))), new PromptBook("v1"),
                new JacksonTree()).look();
    }
}
