package org.likewise.scanner.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;

/** Any bytes are a page of a journal or a line that is read again; what is read can be written and is then the same. */
class JournalFuzzTest {
    @FuzzTest
    void line(byte[] data) {
        JournalPage page;
        try {
            page = JournalJson.page(JournalJson.parse(data, 0, data.length));
        } catch (IOException e) {
            return;
        }
        byte[] written = JournalJson.page(page);
        try {
            JournalPage again = JournalJson.page(JournalJson.parse(written, 0, written.length));
            assertThat(JournalJson.page(again)).isEqualTo(written);
        } catch (IOException e) {
            throw new AssertionError("what was written can be read", e);
        }
    }
}
