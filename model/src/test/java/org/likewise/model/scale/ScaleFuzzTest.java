package org.likewise.model.scale;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.likewise.model.problem.Checked;
import org.likewise.model.questionnaire.Questionnaires;

/** Any bytes are a scale that can be asked, or problems. */
class ScaleFuzzTest {
    @FuzzTest
    void scale(byte[] data) {
        Checked<Scale> read = ScaleReader.read(data, "scale.yaml");
        read.value().ifPresent(s -> assertThat(Questionnaires.all(s)).isNotEmpty());
        assertThat(read.value().isPresent() || !read.problems().isEmpty()).isTrue();
    }
}
