package org.likewise.exchange.instrument;

import java.util.List;
import java.util.Map;

/** The door in: another tool's file goes in, a scale to start from comes out. */
public final class InstrumentImport {
    private InstrumentImport() {}

    /**
     * A scale to start from.
     *
     * @param yaml the contents of its {@code scale.yaml}
     * @param notes what was not taken over, or under another name
     */
    public record Result(String yaml, List<String> notes) {
        public Result {
            notes = List.copyOf(notes);
        }
    }

    /** Reads the file. @throws org.likewise.model.problem.ProblemsException where it is none that can be read, or has nothing to score */
    public static Result read(ImportRequest request) {
        Map<String, List<List<String>>> sheets = Sheets.read(request.file());
        ForeignForm form;
        if (sheets.containsKey("survey")) {
            form = XlsFormReader.read(sheets);
        } else if (DictionaryReader.knows(sheets.getOrDefault("", List.of()))) {
            form = DictionaryReader.read(sheets.getOrDefault("", List.of()));
        } else {
            throw Sheets.problem(
                    request.file(), "unknown-format", "This is neither a REDCap data dictionary nor an XLSForm.");
        }
        ScaleDraft draft = new ScaleDraft(form, request);
        String yaml = draft.yaml();
        if (yaml.isEmpty()) {
            throw Sheets.problem(
                    request.file(), "no-items", "No question here has numbered answers, so there is nothing to score.");
        }
        return new Result(yaml, draft.notes());
    }
}
