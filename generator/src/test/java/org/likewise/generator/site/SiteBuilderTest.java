package org.likewise.generator.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likewise.generator.form.Paper;
import org.likewise.generator.form.Style;
import org.likewise.generator.web.HtmlChecker;
import org.likewise.generator.web.WebTemplates;
import org.likewise.model.code.Base32;
import org.likewise.model.page.PageSettings;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.ScaleStatus;
import org.likewise.model.scale.ScaleVersion;
import org.likewise.model.scale.Scales;
import org.likewise.model.site.SiteSettings;
import org.likewise.model.table.Table;
import org.likewise.model.table.TableColumns;
import org.likewise.model.table.TableReader;

/** The site of the shipped scale: what is in its folder, and what a second build does to it. */
class SiteBuilderTest {
    private static final SiteOptions OPTIONS = SiteOptions.shipped(
                    Instant.parse("2026-11-22T00:00:00Z"), "Likewise test")
            .with(List.of(Paper.A4), List.of(Style.STANDARD));
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]+)\"");

    private static List<Scale> shipped;
    /** In English alone, which is enough where the number of files does not matter. */
    private static List<Scale> english;

    @TempDir
    private static Path shared;

    private static SiteReport built;

    @TempDir
    private Path folder;

    @BeforeAll
    static void read() {
        shipped = Scales.read(List.of(Path.of("../scale-definitions/therapeutic-empathy")))
                .orThrow()
                .scales();
        Scale whole = shipped.get(0);
        shipped = List.of(whole.with(whole.translations().stream()
                .filter(t -> t.language().equals("fr-CA") || t.language().equals("ar"))
                .toList()));
        english = List.of(shipped.get(0).with(List.of()));
        built = SiteBuilder.build(shipped, shared.resolve("site"), OPTIONS);
    }

    @Test
    void everyLinkLeadsToAFileAndEveryFileIsLinked() throws IOException {
        Path out = shared.resolve("site");
        SortedSet<String> reached = new TreeSet<>();
        follow(out, "index.html", reached);
        assertThat(reached).allSatisfy(link -> assertThat(out.resolve(link)).isRegularFile());
        List<String> listed = built.files().stream()
                .filter(f -> !f.equals("_headers") && !f.startsWith("forms/") && !f.startsWith("fonts/"))
                .toList();
        assertThat(reached).containsExactlyInAnyOrderElementsOf(listed);
        // four roles, three languages, the whole scale and one variant: a page, a form and its picture; the scale's
        // page, its codebook, two translations, the index and how to print
        assertThat(listed).hasSize(4 * 3 * 2 * 3 + 6);
        assertThat(built.files())
                .filteredOn(f -> f.matches("forms/[0-9A-Z]{10}\\.json"))
                .hasSize(4 * 3 * 2);
    }

    /** As a visitor would, through the pages that have links. */
    private static void follow(Path out, String page, SortedSet<String> reached) throws IOException {
        if (!reached.add(page) || !page.endsWith(".html")) {
            return;
        }
        Matcher matcher = LINK.matcher(Files.readString(out.resolve(page)));
        Path folder = Path.of(page).getParent();
        while (matcher.find()) {
            if (!matcher.group(1).equals("data:,")) {
                String to = (folder == null ? Path.of("") : folder)
                        .resolve(matcher.group(1).replaceAll("#.*", ""))
                        .normalize()
                        .toString();
                follow(out, to, reached);
            }
        }
    }

    @Test
    void theCheckerHasNothingToSayOfThePagesAroundTheQuestionnaires() throws IOException {
        SiteOptions arabic = OPTIONS.with(new SiteSettings(
                        "The North & South Clinic",
                        "ar",
                        "https://answers.example.org/",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        false,
                        Map.of("en", "North Clinic, <High> Street 1"),
                        PageSettings.NONE))
                .with(List.of(Paper.A4), List.of())
                .withOlder(List.of(retired()));
        Path other = folder.resolve("arabic");
        SiteBuilder.build(shipped, other, arabic);
        for (Path site : List.of(shared.resolve("site"), other)) {
            for (String page : List.of(
                    "index.html",
                    "print-and-scan.html",
                    "therapeutic-empathy/index.html",
                    "therapeutic-empathy/words-fr-CA.html")) {
                assertThat(HtmlChecker.messages(Files.readString(site.resolve(page))))
                        .as(page)
                        .isEmpty();
            }
        }
        assertThat(HtmlChecker.messages(Files.readString(other.resolve("therapeutic-empathy/0.0.9/index.html"))))
                .isEmpty();
    }

    @Test
    void aSiteThatKnowsItsAddressCanBeFound() throws IOException {
        Path out = folder.resolve("site");
        SiteSettings settings = SiteSettings.NONE.at("https://answers.example.org/");
        List<String> files =
                SiteBuilder.build(english, out, OPTIONS.with(settings)).files();
        assertThat(Files.readString(out.resolve("sitemap.xml")))
                .contains("<loc>https://answers.example.org/</loc>")
                .contains("<loc>https://answers.example.org/therapeutic-empathy/patient.en-GB.html</loc>");
        assertThat(Files.readString(out.resolve("robots.txt")))
                .contains("Sitemap: https://answers.example.org/sitemap.xml");
        assertThat(Files.readString(out.resolve("therapeutic-empathy/index.html")))
                .contains(
                        "<meta property=\"og:url\" content=\"https://answers.example.org/therapeutic-empathy/index.html\">")
                .contains("<link rel=\"canonical\"")
                .contains("og:image\" content=\"https://answers.example.org/therapeutic-empathy/patient.en-GB.png\">");
        assertThat(files).contains("_headers");
        // nobody is told of an address that nobody has said
        assertThat(built.files()).doesNotContain("sitemap.xml", "robots.txt");
        for (String page : built.files()) {
            if (page.endsWith(".html")) {
                assertThat(Files.readString(shared.resolve("site").resolve(page)))
                        .as(page)
                        .doesNotContain("http://", "https://");
            }
        }
    }

    @Test
    void anOlderVersionHasAFolderBesideTheNewest() throws IOException {
        Path out = folder.resolve("site");
        SiteReport report = SiteBuilder.build(english, out, OPTIONS.withOlder(List.of(retired(), english.get(0))));
        assertThat(report.files())
                .contains(
                        "therapeutic-empathy/0.0.9/index.html",
                        "therapeutic-empathy/0.0.9/codebook.csv",
                        "therapeutic-empathy/0.0.9/patient.en-GB.html",
                        "therapeutic-empathy/0.0.9/patient.en-GB.A4.pdf")
                .noneMatch(f -> f.startsWith("therapeutic-empathy/0.1.0/"));
        String older = Files.readString(out.resolve("therapeutic-empathy/0.0.9/index.html"));
        assertThat(older).contains("This is an older version.", "href=\"../../therapeutic-empathy/index.html\"");
        String newest = Files.readString(out.resolve("therapeutic-empathy/index.html"));
        assertThat(newest)
                .doesNotContain("This is an older version.")
                .containsSubsequence(
                        "aria-current=\"page\"><bdi dir=\"ltr\">0.1.0",
                        "href=\"../therapeutic-empathy/0.0.9/index.html\"",
                        "Retired");
        assertThat(Files.readString(out.resolve("index.html"))).contains("therapeutic-empathy/0.0.9/index.html");
        // the same words, so the same fingerprint; another version, so another form code
        assertThat(report.files()).filteredOn(f -> f.startsWith("forms/")).hasSize(2 * 4 * 2);
        SiteReport again = SiteBuilder.build(english, out, OPTIONS);
        assertThat(again.removed()).contains("therapeutic-empathy/0.0.9/index.html");
    }

    private static Scale retired() {
        Scale s = english.get(0);
        return new Scale(
                s.file(),
                s.id(),
                new ScaleVersion(0, 0, 9),
                ScaleStatus.RETIRED,
                s.title(),
                s.language(),
                s.rights(),
                s.sources(),
                s.note(),
                s.slots(),
                s.roles(),
                s.responses(),
                s.headings(),
                s.items(),
                s.context(),
                s.aboutYou(),
                s.comment(),
                s.variants(),
                s.scores(),
                s.waivers(),
                s.translations(),
                s.changes(),
                s.wordings());
    }

    @Test
    void theTranslationStandsBesideItsSource() throws IOException {
        String page = Files.readString(shared.resolve("site").resolve("therapeutic-empathy/words-fr-CA.html"));
        assertThat(page)
                .containsSubsequence(
                        "id=\"items.interest.stem.patient\"",
                        "lang=\"en-GB\"",
                        "They were interested in me as a person.",
                        "lang=\"fr-CA\"",
                        "Cette personne a montré de l’intérêt");
        Scale scale = shipped.get(0);
        assertThat(page.split("class=\"pair[ \"]"))
                .hasSize(1 + scale.sentences().size());
    }

    @Test
    void theCodebookHasEveryColumnOfEveryForm() throws IOException {
        Table codebook = TableReader.read(
                shared.resolve("site").resolve("therapeutic-empathy/codebook.csv"), TableColumns.CODEBOOK);
        assertThat(codebook.rows().stream()
                        .map(row -> codebook.cell(row, "column"))
                        .distinct())
                .contains("interest", "responding", "place", "age", "age_pns", "ethnicity___mena", "comment_image");
        assertThat(codebook.rows().stream()
                        .map(row -> codebook.cell(row, "language"))
                        .distinct())
                .containsExactlyInAnyOrder("en-GB", "fr-CA", "ar");
    }

    @Test
    void aSecondBuildTouchesNothingAndAnotherFolderHasTheSameBytes() throws IOException {
        Path out = folder.resolve("site");
        assertThat(SiteBuilder.build(english, out, OPTIONS).changed()).contains("index.html");
        SiteReport again = SiteBuilder.build(english, out, OPTIONS);
        assertThat(again.changed()).isEmpty();
        assertThat(again.removed()).isEmpty();
        Path other = folder.resolve("elsewhere/site");
        SiteBuilder.build(english, other, OPTIONS);
        assertThat(digests(other)).isEqualTo(digests(out));
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside.map(p -> p.getFileName().toString())).containsExactlyInAnyOrder("site", "elsewhere");
        }
    }

    @Test
    void theMachinesSettingsChangeNoByte() throws IOException {
        Path out = folder.resolve("site");
        Path other = folder.resolve("other");
        SiteBuilder.build(english, out, OPTIONS);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            SiteBuilder.build(english, other, OPTIONS);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(digests(other)).isEqualTo(digests(out));
    }

    @Test
    void whatIsGoneIsRemovedButLayoutsAndOthersFilesStay() throws IOException {
        Path out = folder.resolve("site");
        Scale french =
                shipped.get(0).with(shipped.get(0).translation("fr-CA").stream().toList());
        List<String> first = SiteBuilder.build(List.of(french), out, OPTIONS).files();
        Files.writeString(out.resolve("mine.txt"), "mine");
        SiteReport second = SiteBuilder.build(english, out, OPTIONS);
        // each page names the others of its scale
        assertThat(second.changed())
                .contains("index.html", "therapeutic-empathy/codebook.csv", "therapeutic-empathy/index.html")
                .allMatch(f -> f.endsWith(".html") || f.equals("therapeutic-empathy/codebook.csv"));
        assertThat(second.removed())
                .isNotEmpty()
                .allMatch(f -> f.contains("fr-CA."))
                .allSatisfy(f -> assertThat(out.resolve(f)).doesNotExist());
        assertThat(out.resolve("mine.txt")).hasContent("mine");
        assertThat(first.stream().filter(f -> f.startsWith("forms/")))
                .allSatisfy(f -> assertThat(out.resolve(f)).exists());
    }

    @Test
    void aFileOfSomebodyElseIsNotOverwritten() throws IOException {
        Path out = Files.createDirectory(folder.resolve("site"));
        Files.writeString(out.resolve("index.html"), "my own page");
        assertThatThrownBy(() -> SiteBuilder.build(english, out, OPTIONS))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("index.html");
        try (Stream<Path> in = Files.list(out)) {
            assertThat(in).containsExactly(out.resolve("index.html"));
        }
    }

    @Test
    void aManifestCannotNameFilesElsewhere() throws IOException {
        Path outside = Files.writeString(folder.resolve("precious.txt"), "precious");
        Path out = Files.createDirectory(folder.resolve("site"));
        Files.writeString(out.resolve(".likewise-manifest"), "likewise-manifest/1\n../precious.txt\n" + outside + "\n");
        SiteBuilder.build(english, out, OPTIONS);
        assertThat(outside).hasContent("precious");
    }

    @Test
    void aBuildThatFailsChangesNothing() throws IOException {
        Path out = folder.resolve("site");
        SiteBuilder.build(english, out, OPTIONS);
        SortedMap<String, String> before = digests(out);
        Path templates = folder.resolve("templates");
        Files.createDirectories(templates.resolve("web"));
        Files.writeString(templates.resolve("web/index.ftlh"), "${broken");
        assertThatThrownBy(() -> SiteBuilder.build(english, out, OPTIONS.with(WebTemplates.over(templates))))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("index.ftlh");
        assertThat(digests(out)).isEqualTo(before);
    }

    private static SortedMap<String, String> digests(Path out) throws IOException {
        SortedMap<String, String> digests = new TreeMap<>();
        try (Stream<Path> all = Files.walk(out)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                digests.put(out.relativize(file).toString(), Base32.digest(text, 20));
            }
        }
        return digests;
    }
}
