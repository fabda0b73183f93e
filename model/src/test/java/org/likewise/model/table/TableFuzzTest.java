package org.likewise.model.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.likewise.model.problem.ProblemsException;

/** Any bytes are a table, each row as long as its heading, or problems. */
class TableFuzzTest {
    @FuzzTest
    void table(byte[] data) throws IOException {
        Path file = Files.createTempFile("table", ".csv");
        try {
            Files.write(file, data);
            Table table = TableReader.read(file, List.of("image"));
            assertThat(table.rows()).allSatisfy(r -> assertThat(r).hasSameSizeAs(table.columns()));
        } catch (ProblemsException e) {
            assertThat(e.problems()).isNotEmpty();
        } finally {
            Files.delete(file);
        }
    }
}
