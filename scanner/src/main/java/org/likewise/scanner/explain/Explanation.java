package org.likewise.scanner.explain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.table.WholeFile;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.image.ImageProblem;
import org.likewise.scanner.image.PageImages;
import org.likewise.scanner.job.Forms;
import org.likewise.scanner.job.PageFile;
import org.likewise.scanner.page.PageReader;

/**
 * The explanation of one file, written.
 *
 * @param page the page to open in a browser
 * @param pictures the pictures of all stages, also in the page
 * @param pages how many pages of the file are explained
 * @param allPages how many the file has
 */
public record Explanation(Path page, List<Path> pictures, int pages, int allPages) {
    /** More would make a page that no browser opens. */
    private static final int MOST_PAGES = 10;

    public Explanation {
        pictures = List.copyOf(pictures);
    }

    /**
     * Reads a file and writes why it is read so.
     *
     * @param forms folders of layout files, layout files, or PDFs that carry them
     * @param typedForm the form that a page without a readable code is taken for; empty for none
     * @param out the folder for it; made where it does not exist
     * @throws ProblemsException where there is no such file or form, or the file holds no page that can be seen
     * @throws IOException where the folder cannot be written
     */
    public static Explanation write(Path file, List<Path> forms, String typedForm, Path out) throws IOException {
        Forms known = Forms.read(forms);
        known.named(typedForm);
        PageReader reader = new PageReader(known.byCode().values(), typedForm);
        Map<String, List<Stage>> stages = new LinkedHashMap<>();
        List<Path> pictures = new ArrayList<>();
        int all;
        try (PageImages pages = PageFile.open(file)) {
            all = pages.count();
            Files.createDirectories(out);
            for (int i = 0; i < Math.min(MOST_PAGES, all); i++) {
                Trace trace = new Trace();
                GreyImage image = pages.page(i);
                reader.read(image, pages.screenFields(i), trace);
                List<Stage> of = new ArrayList<>(new FindingStages(trace).all());
                of.addAll(new ReadingStages(trace).all());
                stages.put("page-" + (i + 1), of);
                pictures.addAll(pictures(out, i + 1, of));
            }
        } catch (ImageProblem e) {
            throw new ProblemsException(PageFile.of(file, e));
        }
        Path page = out.resolve("explain.html");
        WholeFile.write(page, ExplainPage.of(String.valueOf(file.getFileName()), stages));
        return new Explanation(page, pictures, stages.size(), all);
    }

    private static List<Path> pictures(Path out, int page, List<Stage> stages) throws IOException {
        List<Path> written = new ArrayList<>();
        for (int k = 0; k < stages.size(); k++) {
            for (Stage.Picture picture : stages.get(k).pictures()) {
                Path file = out.resolve(String.format(Locale.ROOT, "page-%d-%02d-%s.png", page, k + 1, picture.name()));
                WholeFile.write(file, picture.png());
                written.add(file);
            }
        }
        return written;
    }
}
