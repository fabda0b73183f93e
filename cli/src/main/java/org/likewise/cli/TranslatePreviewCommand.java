package org.likewise.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.likewise.exchange.translation.PseudoLanguage;
import org.likewise.exchange.translation.RoleTexts;
import org.likewise.exchange.translation.TranslationWork;
import org.likewise.exchange.translation.Unit;
import org.likewise.generator.form.Form;
import org.likewise.generator.form.FormMaker;
import org.likewise.generator.form.FormRequest;
import org.likewise.generator.form.Paper;
import org.likewise.generator.form.ScaleGlyphs;
import org.likewise.generator.form.Style;
import org.likewise.generator.form.Surround;
import org.likewise.generator.preview.PreviewPage;
import org.likewise.generator.preview.PreviewRole;
import org.likewise.generator.preview.PreviewSentence;
import org.likewise.generator.web.QuestionnairePage;
import org.likewise.generator.web.WebTemplates;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.questionnaire.Questionnaire;
import org.likewise.model.questionnaire.Questionnaires;
import org.likewise.model.scale.Role;
import org.likewise.model.scale.Scale;
import org.likewise.model.table.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code likewise translate preview}: one language at once, with the source beside each sentence. */
@Command(
        name = "preview",
        description =
                "Builds one language alone, with the source beside each sentence; or made-up languages that show what breaks.",
        mixinStandardHelpOptions = true)
final class TranslatePreviewCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "0..*", paramLabel = "TAG", description = "The language, such as cy or fr-CA.")
    private List<String> languages = List.of();

    @Option(
            names = "--pseudo",
            description = "Two made-up languages: en-XA, longer and with accents, and ar-XB, from the right.")
    private boolean pseudo;

    @Mixin
    private final TranslatedScales scales = new TranslatedScales();

    @Option(names = "--out", paramLabel = "DIR", description = "The folder to write to. Default: preview.")
    private Path out = Path.of("preview");

    @Option(names = "--quiet", description = "Say nothing but problems.")
    private boolean quiet;

    private final WebTemplates templates =
            Home.templates().map(WebTemplates::over).orElseGet(WebTemplates::shipped);
    private @Nullable FormMaker maker;

    TranslatePreviewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        List<String> tags = languages.stream().map(TranslatedScales::tag).toList();
        if (tags.isEmpty() && !pseudo) {
            throw new ProblemsException(Problem.error(
                    "translate.no-language",
                    Place.of("preview"),
                    "There is no language to show.",
                    "Name one, such as `likewise translate preview cy`, or say --pseudo."));
        }
        maker = new FormMaker(Home.printTheme());
        List<Scale> known = scales.read();
        int shown = 0;
        for (Scale scale : known) {
            for (String tag : tags) {
                if (scale.translation(tag).isPresent()) {
                    language(scale, tag);
                    shown++;
                }
            }
            if (pseudo) {
                for (PseudoLanguage language : PseudoLanguage.values()) {
                    language(scale.with(List.of(language.of(scale))), language.tag());
                    shown++;
                }
            }
        }
        if (shown == 0) {
            throw new ProblemsException(Problem.error(
                    "translate.no-file",
                    Place.of(String.join(", ", tags)),
                    "No scale has a file of this language yet.",
                    "`likewise translate export " + tags.get(0) + "` starts one."));
        }
        return ExitStatus.DONE;
    }

    private void language(Scale whole, String tag) throws IOException {
        Scale scale = whole.with(whole.translation(tag).stream().toList());
        List<Problem> missing = ScaleGlyphs.missing(scale);
        if (!missing.isEmpty()) {
            throw new ProblemsException(missing);
        }
        TranslationWork work = TranslatedScales.work(scale, tag);
        Path folder = Files.createDirectories(out.resolve(scale.id()).resolve(tag));
        List<PreviewRole> roles = new ArrayList<>();
        for (Role role : scale.roles()) {
            if (Questionnaires.asks(scale, role.id(), null)) {
                roles.add(role(scale, role, tag, work, folder));
            }
        }
        Path index = folder.resolve("index.html");
        write(
                index,
                PreviewPage.render(
                        scale.title().sentences().values().iterator().next(), scale.language(), tag, roles, templates));
        if (!quiet) {
            console.say(index + ": "
                    + String.join(
                            ", ",
                            roles.stream()
                                    .map(r -> r.role() + " " + Counted.of(r.pages(), "side"))
                                    .toList()));
        }
    }

    private PreviewRole role(Scale scale, Role role, String tag, TranslationWork work, Path folder) throws IOException {
        Questionnaire questionnaire = Questionnaires.resolve(scale, role.id(), tag, null);
        String page = role.id() + ".html";
        write(folder.resolve(page), QuestionnairePage.render(questionnaire, templates));
        Form form = java.util.Objects.requireNonNull(maker)
                .make(new FormRequest(questionnaire, Optional.empty(), Paper.A4, Style.STANDARD, Surround.NONE));
        form.warnings().forEach(w -> console.note(w.toString()));
        String pdf = role.id() + ".pdf";
        WholeFile.write(folder.resolve(pdf), form.pdf(Release.DATE, Release.producer()));
        Set<String> keys = RoleTexts.of(scale, role);
        List<PreviewSentence> sentences = work.units().stream()
                .filter(u -> keys.contains(u.key()))
                .map(TranslatePreviewCommand::sentence)
                .toList();
        return new PreviewRole(role.id(), page, pdf, form.layout().pages().size(), sentences);
    }

    private static PreviewSentence sentence(Unit unit) {
        return new PreviewSentence(
                unit.key(),
                unit.source(),
                unit.previous(),
                unit.target(),
                unit.state().name().toLowerCase(Locale.ROOT),
                Stream.concat(unit.help().stream(), Stream.of(unit.note()).filter(n -> !n.isEmpty()))
                        .toList());
    }

    private static void write(Path file, String html) throws IOException {
        WholeFile.write(file, html.getBytes(StandardCharsets.UTF_8));
    }
}
