package org.likewise.exchange.translation;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;
import org.likewise.model.problem.Checked;

/** Any bytes are a translator's work, which can be merged or is refused, or there is a problem. */
class WorkFuzzTest {
    @FuzzTest
    void work(byte[] data) {
        for (TranslationFormat format : TranslationFormat.values()) {
            Checked<TranslationWork> read = WorkReader.read(data, "fuzz", format);
            read.value()
                    .ifPresent(work -> assertThat(LanguageMerge.merge(
                                    Sample.with(Sample.FILE),
                                    Optional.of(Sample.bytes(Sample.FILE)),
                                    "fr-CA.yaml",
                                    work,
                                    format,
                                    Optional.empty()))
                            .isNotNull());
        }
    }
}
