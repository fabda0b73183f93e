package org.likewise.generator.web;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;

/** The templates, styles, scripts and messages of web pages: the shipped ones, or a designer's own in front of them. */
public final class WebTemplates {
    private static final String TEMPLATES = "/org/likewise/templates/";
    private static final String SHIPPED = TEMPLATES + "web";
    /** What a folder of templates can have; web pages first. */
    private static final List<String> ROOMS = List.of("web", "print", "report", "review");

    /** In front of each other, the first one first. */
    private final List<TemplateLoader> layers;

    private final Configuration freemarker;

    private WebTemplates(List<TemplateLoader> layers) {
        this.layers = List.copyOf(layers);
        TemplateLoader loader = new MultiTemplateLoader(layers.toArray(new TemplateLoader[0]));
        freemarker = new Configuration(Configuration.VERSION_2_3_34);
        freemarker.setTemplateLoader(loader);
        // templates that change are read by a new object, so that one page never mixes old and new
        freemarker.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
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
        TemplateMethodModelEx lang = tags -> MarkupLanguage.of(String.valueOf(tags.get(0)));
        freemarker.setSharedVariable("lang", lang);
    }

    /** The templates that come along. */
    public static WebTemplates shipped() {
        return new WebTemplates(List.of(new ClassTemplateLoader(WebTemplates.class, SHIPPED)));
    }

    /**
     * A folder's own templates, and the shipped ones for what it does not have.
     *
     * @param folder holds {@code web/page.ftlh} and the like
     * @throws ProblemsException where there is no such folder
     */
    public static WebTemplates over(Path folder) {
        return over(folder, Optional.empty());
    }

    /**
     * A folder's own templates; for what it does not have, those of another folder, and for the rest the shipped ones.
     *
     * @param folder holds {@code web/page.ftlh} and the like, or templates of other rooms alone
     * @throws ProblemsException where it has nothing of any room
     */
    public static WebTemplates over(Path folder, Optional<Path> other) {
        if (ROOMS.stream().noneMatch(room -> Files.isDirectory(folder.resolve(room)))) {
            throw new ProblemsException(Problem.error(
                    "templates.no-folder",
                    Place.of(folder.toString()),
                    "There is no folder web in this folder of templates, nor " + String.join(", ", ROOMS.subList(1, 4))
                            + ".",
                    "Name a folder that holds web/page.ftlh or any other template that is to be replaced."));
        }
        List<TemplateLoader> loaders = new ArrayList<>();
        try {
            for (Path each : other.isPresent() ? List.of(folder, other.get()) : List.of(folder)) {
                Path web = each.resolve("web");
                if (Files.isDirectory(web)) {
                    loaders.add(new FileTemplateLoader(web.toFile()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        loaders.add(new ClassTemplateLoader(WebTemplates.class, SHIPPED));
        return new WebTemplates(loaders);
    }

    /**
     * The templates of the review page: its own, and those of the web pages for what they share.
     *
     * @param folder a folder of templates with a designer's own in {@code review/} or {@code web/}; empty for the shipped
     *     ones
     */
    public static WebTemplates review(Optional<Path> folder) {
        List<TemplateLoader> loaders = new ArrayList<>();
        try {
            for (String room : List.of("review", "web")) {
                Optional<Path> own = folder.map(f -> f.resolve(room)).filter(Files::isDirectory);
                if (own.isPresent()) {
                    loaders.add(new FileTemplateLoader(own.get().toFile()));
                }
                loaders.add(new ClassTemplateLoader(WebTemplates.class, TEMPLATES + room));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WebTemplates(loaders);
    }

    /**
     * A template, filled in; everything that is put in is escaped for HTML.
     *
     * @throws ProblemsException where the template is wrong
     */
    public String fill(String name, Map<String, ?> data) {
        StringWriter out = new StringWriter();
        try {
            freemarker.getTemplate(name).process(data, out);
        } catch (TemplateException | IOException e) {
            throw new ProblemsException(Problem.error(
                    "templates.broken",
                    Place.of(name),
                    "The template cannot be filled in: " + firstLine(e) + ".",
                    "Mend the template, or take it out of the folder so that the shipped one is used."));
        }
        return out.toString();
    }

    /** A file beside the templates as it is, with its comments; empty where there is none. */
    Optional<String> text(String name) {
        return texts(name).stream().findFirst();
    }

    /** The same file in each layer that has it, the first one first. */
    List<String> texts(String name) {
        List<String> out = new ArrayList<>();
        try {
            for (TemplateLoader layer : layers) {
                Object source = layer.findTemplateSource(name);
                if (source != null) {
                    try (Reader reader = layer.getReader(source, "UTF-8")) {
                        StringWriter text = new StringWriter();
                        reader.transferTo(text);
                        out.add(text.toString().replace("\r\n", "\n"));
                    } finally {
                        layer.closeTemplateSource(source);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out;
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
    }
}
