package org.likewise.analysis.page;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;

/** The report's template, style and words: the shipped ones, or a designer's own in front of them. */
public final class ReportTemplates {
    private static final String SHIPPED = "/org/likewise/templates";

    private final TemplateLoader loader;
    private final Configuration freemarker;

    private ReportTemplates(TemplateLoader loader) {
        this.loader = loader;
        freemarker = new Configuration(Configuration.VERSION_2_3_34);
        freemarker.setTemplateLoader(loader);
        freemarker.setDefaultEncoding("UTF-8");
        freemarker.setLocale(Locale.ROOT);
        freemarker.setLocalizedLookup(false);
        freemarker.setTimeZone(TimeZone.getTimeZone("UTC"));
        freemarker.setNumberFormat("computer");
        freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        freemarker.setLogTemplateExceptions(false);
        freemarker.setWrapUncheckedExceptions(true);
        // a template shows data and never makes objects
        freemarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    }

    /** The templates that come along. */
    public static ReportTemplates shipped() {
        return new ReportTemplates(new ClassTemplateLoader(ReportTemplates.class, SHIPPED));
    }

    /** A folder's own templates, such as {@code report/report.css} in it, and the shipped ones for what it does not have. */
    public static ReportTemplates over(Path folder) {
        try {
            return new ReportTemplates(new MultiTemplateLoader(new TemplateLoader[] {
                new FileTemplateLoader(folder.toFile()), new ClassTemplateLoader(ReportTemplates.class, SHIPPED)
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The template, filled in; everything that is put in is escaped. @throws ProblemsException where the template is wrong */
    String fill(String name, Map<String, ?> data) {
        StringWriter out = new StringWriter();
        try {
            freemarker.getTemplate(name).process(data, out);
        } catch (TemplateException | IOException e) {
            throw new ProblemsException(Problem.error(
                    "templates.broken",
                    Place.of(name),
                    "The template cannot be filled in: "
                            + String.valueOf(e.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse("")
                                    .strip() + ".",
                    "Mend the template, or take it out of the folder so that the shipped one is used."));
        }
        return out.toString();
    }

    /** For a template: put in as it is. */
    static Object markup(String text) {
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(text);
        } catch (TemplateModelException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file as it is; empty where there is none. */
    Optional<String> text(String name) {
        try {
            Object source = loader.findTemplateSource(name);
            if (source == null) {
                return Optional.empty();
            }
            try (Reader reader = loader.getReader(source, "UTF-8")) {
                StringWriter out = new StringWriter();
                reader.transferTo(out);
                return Optional.of(out.toString().replace("\r\n", "\n"));
            } finally {
                loader.closeTemplateSource(source);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
