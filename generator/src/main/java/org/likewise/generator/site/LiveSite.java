package org.likewise.generator.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.likewise.generator.form.Form;
import org.likewise.generator.form.FormRequest;
import org.likewise.generator.form.Paper;
import org.likewise.generator.form.ScaleGlyphs;
import org.likewise.generator.form.Style;
import org.likewise.generator.web.Gallery;
import org.likewise.generator.web.QuestionnairePage;
import org.likewise.model.layout.Layout;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.questionnaire.Questionnaire;
import org.likewise.model.scale.Scale;
import org.likewise.model.table.Codebook;
import org.likewise.model.table.TableColumns;
import org.likewise.model.table.TableWriter;

/**
 * A site of which each file is made when somebody asks for it, so that a changed sentence is seen at once, however many
 * languages and forms there are. The files are those of {@link SiteBuilder}, but that pages do not say how long a form is. What
 * was made is kept; the scales never change, another {@code LiveSite} takes its place.
 */
public final class LiveSite {
    /** For designers; a built site does not have it. */
    private static final String GALLERY = "gallery.html";

    private final SiteOptions options;
    private final Map<String, Supplier<byte[]>> makers = new HashMap<>();
    private final Map<String, byte[]> made = new ConcurrentHashMap<>();

    private LiveSite(SiteOptions options) {
        this.options = options;
    }

    /** @throws ProblemsException where a language has a character that no font has */
    public static LiveSite of(List<Scale> scales, SiteOptions options) {
        List<Problem> missing = scales.stream()
                .flatMap(scale -> ScaleGlyphs.missing(scale).stream())
                .toList();
        if (!missing.isEmpty()) {
            throw new ProblemsException(missing);
        }
        LiveSite site = new LiveSite(options);
        site.makers.put(
                GALLERY, () -> Gallery.render(options.templates(), "ltr").getBytes(StandardCharsets.UTF_8));
        SitePlan plan = SitePlan.of(scales, options);
        Siblings.fonts(plan.folders(), options.pages()).forEach((path, font) -> site.makers.put(path, font::woff));
        List<ListedScale> listed = plan.folders().stream().map(site::plan).toList();
        SitePages around = SitePages.of(options);
        try {
            plan.pages(
                    listed, (path, template, data) -> site.makers.put(path, () -> around.render(path, template, data)));
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written yet", e);
        }
        return site;
    }

    /** Paths of all files that there are. */
    public SortedSet<String> paths() {
        return new TreeSet<>(makers.keySet());
    }

    /**
     * A file; empty where the site has none of that path.
     *
     * @throws ProblemsException where a template or form is wrong
     */
    public Optional<byte[]> file(String path) {
        Supplier<byte[]> maker = makers.get(path);
        if (maker == null) {
            return Optional.empty();
        }
        byte[] known = made.get(path);
        if (known == null) {
            // made twice rather than waited for: a preview asks for its form
            known = maker.get();
            made.put(path, known);
        }
        return Optional.of(known.clone());
    }

    private ListedScale plan(ScaleFolder folder) {
        List<Made> planned = folder.questionnaires().stream()
                .map(q -> Made.planned(q, folder.folder(), options))
                .toList();
        SiteOptions own = folder.pageOptions(options);
        planned.forEach(p -> plan(p, own, folder.folder()));
        ListedScale listed = ListedScale.of(folder.scale(), folder.folder(), planned);
        makers.put(listed.codebook(), () -> codebook(folder));
        return listed;
    }

    private void plan(Made planned, SiteOptions own, String folder) {
        Questionnaire questionnaire = planned.questionnaire();
        makers.put(
                planned.page(),
                () -> QuestionnairePage.render(questionnaire, own.templates(), own.pages())
                        .getBytes(StandardCharsets.UTF_8));
        String base = planned.page().substring(0, planned.page().lastIndexOf('.'));
        for (Style style : options.styles()) {
            for (Paper paper : options.papers()) {
                makers.put(
                        Made.formName(base, paper, style),
                        () -> form(questionnaire, paper, style, folder).pdf(options.date(), options.producer()));
            }
        }
        if (planned.preview() != null) {
            makers.put(
                    planned.preview().path(),
                    () -> Preview.draw(file(planned.forms().get(0).path()).orElseThrow())
                            .png());
        }
    }

    private Form form(Questionnaire questionnaire, Paper paper, Style style, String folder) {
        return options.forms()
                .make(new FormRequest(questionnaire, Optional.empty(), paper, style, options.surround(folder)));
    }

    private byte[] codebook(ScaleFolder folder) {
        List<Layout> layouts = folder.questionnaires().stream()
                .flatMap(q -> options.styles().stream()
                        .flatMap(style -> options.papers().stream()
                                .map(paper ->
                                        form(q, paper, style, folder.folder()).layout())))
                .toList();
        try {
            Path file = Files.createTempFile("likewise-codebook", ".csv");
            try {
                TableWriter.write(file, TableColumns.CODEBOOK, Codebook.rows(layouts));
                return Files.readAllBytes(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
