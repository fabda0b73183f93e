package org.likewise.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.likewise.generator.form.ScaleGlyphs;
import org.likewise.model.problem.Problem;
import org.likewise.model.scale.Scales;
import org.likewise.model.site.SiteFile;
import org.likewise.model.study.Studies;

/** Says what is wrong with the definitions of scales, their languages, studies and sites, and fails the build on errors. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class CheckMojo extends AbstractMojo {
    /** The folder of scales. */
    @Parameter(property = "likewise.scales", defaultValue = "${project.basedir}/scale-definitions", required = true)
    @SuppressWarnings("NullAway.Init") // Maven sets it
    private File scales;

    /** Folders whose words fill in scales, in order: those of instruments whose wording may not be passed on. */
    @Parameter(property = "likewise.wordings")
    private List<File> wordings = List.of();

    /** Leaves the goal out. */
    @Parameter(property = "likewise.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public void execute() throws MojoFailureException {
        if (skip) {
            getLog().info("Skipped.");
            return;
        }
        List<Path> folders = new ArrayList<>(List.of(scales.toPath()));
        wordings.forEach(w -> folders.add(w.toPath()));
        Scales read = ScaleGlyphs.checked(Scales.read(folders));
        List<Problem> problems = new ArrayList<>(read.problems());
        read.studies().forEach(file -> problems.addAll(Studies.read(file, read).problems()));
        read.sites()
                .forEach(file ->
                        problems.addAll(SiteFile.check(file, read.scales()).problems()));
        ProblemLog.report(getLog(), problems);
    }
}
