package org.likewise.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.likewise.generator.form.PrintTheme;
import org.likewise.generator.pdf.Metadata;
import org.likewise.generator.site.PublicSite;
import org.likewise.generator.site.SiteBuilder;
import org.likewise.generator.site.SiteOptions;
import org.likewise.generator.site.SiteReport;
import org.likewise.generator.web.WebTemplates;
import org.likewise.model.problem.Checked;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.scale.Scales;
import org.likewise.model.site.SiteFile;
import org.likewise.model.site.SiteSettings;
import org.likewise.model.study.Studies;
import org.likewise.model.study.Study;
import org.likewise.model.table.WholeFile;

/** Builds the site, the blank forms, their layouts and the codebooks; does nothing when nothing has changed. */
@Mojo(name = "build", defaultPhase = LifecyclePhase.GENERATE_RESOURCES, threadSafe = true)
public final class BuildMojo extends AbstractMojo {
    /** The folder of scales. */
    @Parameter(property = "likewise.scales", defaultValue = "${project.basedir}/scale-definitions", required = true)
    @SuppressWarnings("NullAway.Init") // Maven sets it
    private File scales;

    /** The folder of the site. */
    @Parameter(property = "likewise.out", defaultValue = "${project.build.directory}/likewise", required = true)
    @SuppressWarnings("NullAway.Init") // Maven sets it
    private File outputDirectory;

    /** A folder of web templates that stand in for the ones that come along. */
    @Parameter(property = "likewise.templates")
    private @Nullable File templates;

    /** A study.yaml: its roles, languages and variants, its words, its own texts and logo. Without it, all of the scales. */
    @Parameter(property = "likewise.study")
    private @Nullable File study;

    /** Folders whose words fill in scales, in order: those of instruments whose wording may not be passed on. */
    @Parameter(property = "likewise.wordings")
    private List<File> wordings = List.of();

    /** For everyone to see: scales are left out whose rights do not say that their words may be passed on. */
    @Parameter(property = "likewise.public", defaultValue = "false")
    private boolean publicSite;

    /** Where it is kept what the last build was made from. */
    @Parameter(defaultValue = "${project.build.directory}/likewise.fingerprint", readonly = true)
    @SuppressWarnings("NullAway.Init") // Maven sets it
    private File fingerprintFile;

    @Parameter(defaultValue = "${plugin.version}", readonly = true)
    @SuppressWarnings("NullAway.Init") // Maven sets it
    private String version;

    /** Leaves the goal out. */
    @Parameter(property = "likewise.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped.");
            return;
        }
        try {
            Path out = outputDirectory.toPath();
            Path kept = fingerprintFile.toPath();
            if (scales.isDirectory() && unchanged(kept, fingerprint(out))) {
                getLog().info("Nothing has changed since " + out + " was built.");
                return;
            }
            build(out);
            Files.createDirectories(kept.toAbsolutePath().getParent());
            WholeFile.write(kept, fingerprint(out).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new MojoExecutionException("The scales cannot be built: " + e.getMessage(), e);
        }
    }

    private void build(Path out) throws MojoFailureException {
        List<Path> folders = new ArrayList<>(List.of(scales.toPath()));
        wordings.forEach(w -> folders.add(w.toPath()));
        Scales read = Scales.read(folders);
        ProblemLog.report(getLog(), read.problems());
        SiteOptions options = SiteOptions.shipped(Metadata.RELEASED, "Likewise " + version);
        if (templates != null) {
            options = options.with(WebTemplates.over(templates.toPath())).with(PrintTheme.over(templates.toPath()));
        }
        if (study != null) {
            Checked<Study> checked = Studies.read(study.toPath(), read);
            ProblemLog.report(getLog(), checked.problems());
            options = options.with(checked.orThrow());
        }
        try {
            SiteSettings settings = SiteFile.beside(folders);
            options = options.with(settings);
            SiteReport report = publicSite || settings.redistributable()
                    ? PublicSite.build(read, out, options)
                    : SiteBuilder.build(read.scales(), out, options);
            ProblemLog.report(getLog(), report.warnings());
            getLog().info("Built " + report.files().size() + " files in " + out + ", "
                    + report.changed().size() + " of them new or changed.");
        } catch (ProblemsException e) {
            ProblemLog.report(getLog(), e.problems());
        }
    }

    /** Of what goes in and of what came out, so that a site that was cleaned away or changed by hand is built again. */
    private String fingerprint(Path out) throws IOException {
        Fingerprint fingerprint = new Fingerprint().with("version", version).with("out", out.toString());
        fingerprint.with("public", String.valueOf(publicSite)).with(scales.toPath());
        for (File folder : wordings) {
            if (folder.isDirectory()) {
                fingerprint.with(folder.toPath());
            }
        }
        if (templates != null && templates.isDirectory()) {
            fingerprint.with(templates.toPath());
        }
        if (study != null && study.isFile()) {
            fingerprint.withStudy(study.toPath());
        }
        if (Files.isDirectory(out)) {
            fingerprint.with(out);
        }
        return fingerprint.toString();
    }

    private static boolean unchanged(Path kept, String fingerprint) throws IOException {
        return Files.isRegularFile(kept) && Files.readString(kept).equals(fingerprint);
    }
}
