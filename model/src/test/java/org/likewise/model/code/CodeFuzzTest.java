package org.likewise.model.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Any text is a page code, which says the same again and holds nothing that a path could, or none. */
class CodeFuzzTest {
    @FuzzTest
    void code(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        PageCode.parse(text).ifPresent(CodeFuzzTest::check);
        PageCode.parseTyped(text).ifPresent(CodeFuzzTest::check);
    }

    private static void check(PageCode code) {
        assertThat(code.text()).matches("LW1-[0-9A-Z]{10}-[1-9][0-9]?-[0-9A-Z]{11}");
        assertThat(PageCode.parse(code.text())).contains(code);
    }
}
