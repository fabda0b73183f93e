package org.likewise.model.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.likewise.model.problem.ProblemsException;

/** Any bytes are a layout, which can be written and read again, or problems. */
class LayoutFuzzTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @FuzzTest
    void layout(byte[] data) {
        read(data);
        read(fitting(data));
    }

    private static void read(byte[] data) {
        Layout layout;
        try {
            layout = LayoutReader.read(data, "form.json");
        } catch (ProblemsException e) {
            assertThat(e.problems()).isNotEmpty();
            return;
        }
        assertThat(LayoutReader.read(LayoutJson.write(layout), "form.json")).isEqualTo(layout);
    }

    /** With the form code that fits, as somebody who means harm would give it: chance never hits on it. */
    private static byte[] fitting(byte[] data) {
        try {
            if (MAPPER.readTree(data) instanceof ObjectNode root) {
                root.put("form", LayoutJson.formCode(root));
                return MAPPER.writeValueAsBytes(root);
            }
        } catch (IOException | RuntimeException e) {
            // not even an object: as it is
        }
        return data;
    }
}
