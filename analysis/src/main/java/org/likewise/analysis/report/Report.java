package org.likewise.analysis.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.likewise.analysis.figure.Findings;
import org.likewise.analysis.figure.Sample;
import org.likewise.analysis.page.ReportPage;
import org.likewise.analysis.page.Words;
import org.likewise.analysis.response.PackList;
import org.likewise.analysis.response.Response;
import org.likewise.analysis.response.Responses;
import org.likewise.analysis.score.Scorer;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.ScaleVersion;
import org.likewise.model.table.WholeFile;

/** Makes the report of a folder of results. */
public final class Report {
    private Report() {}

    /**
     * What was made.
     *
     * @param page the page
     * @param tables the same as tables
     * @param responses in the figures
     * @param leftOut responses of another MAJOR, which cannot be compared
     */
    public record Result(Path page, List<Path> tables, int responses, int leftOut) {
        public Result {
            tables = List.copyOf(tables);
        }
    }

    /**
     * Reads, computes and writes; the page comes last.
     *
     * @throws ProblemsException where the results cannot be read or their scale is not there
     * @throws IOException where the folder cannot be written
     */
    public static Result make(ReportRequest request) throws IOException {
        Words words = Words.of(request.templates(), request.language());
        List<Response> all = ofOneScale(request, Responses.read(request.results()));
        Scale scale = scale(request, all);
        List<Response> compared = all.stream()
                .filter(r -> ScaleVersion.parse(r.version())
                        .filter(v -> v.major() == scale.version().major())
                        .isPresent())
                .toList();
        knowRoles(request, scale, compared);
        Optional<Path> list = request.packs()
                .or(() -> Optional.of(request.results().resolve("packs.csv")).filter(Files::isRegularFile));
        Findings findings = Findings.of(
                new Sample(new Scorer(scale), compared),
                all,
                list.map(PackList::read),
                request.results(),
                request.least());
        Files.createDirectories(request.out());
        List<Path> tables = ReportTables.write(request.out(), findings);
        Path page = request.out().resolve("index.html");
        WholeFile.write(
                page,
                ReportPage.render(findings, words, request.templates(), request.least(), request.comments())
                        .getBytes(StandardCharsets.UTF_8));
        return new Result(page, tables, compared.size(), all.size() - compared.size());
    }

    private static void knowRoles(ReportRequest request, Scale scale, List<Response> responses) {
        responses.stream()
                .map(Response::role)
                .distinct()
                .filter(role -> scale.role(role).isEmpty())
                .findFirst()
                .ifPresent(role -> {
                    throw problem(
                            request,
                            "unknown-role",
                            "There is a response of the role `" + role + "`, which the scale " + scale.id()
                                    + " does not have.",
                            "Correct that row, or name the folder that has the scale with --scales.");
                });
    }

    private static List<Response> ofOneScale(ReportRequest request, List<Response> responses) {
        List<String> there =
                responses.stream().map(Response::scale).distinct().sorted().toList();
        if (there.isEmpty()) {
            throw problem(
                    request,
                    "no-response",
                    "The table of responses has no row yet.",
                    "Scan or collect some responses first.");
        }
        if (request.scale().isEmpty() && there.size() > 1) {
            throw problem(
                    request,
                    "several-scales",
                    "These results are of several scales: " + String.join(", ", there) + ".",
                    "Say which with --scale.");
        }
        String wanted = request.scale().orElse(there.get(0));
        if (!there.contains(wanted)) {
            throw problem(
                    request,
                    "other-scale",
                    "These results have no response of the scale " + wanted + ".",
                    "They are of " + String.join(", ", there) + ".");
        }
        return responses.stream().filter(r -> r.scale().equals(wanted)).toList();
    }

    /** The definition with the same MAJOR as the newest responses. */
    private static Scale scale(ReportRequest request, List<Response> all) {
        List<ScaleVersion> versions = new ArrayList<>();
        all.forEach(r -> ScaleVersion.parse(r.version()).ifPresent(versions::add));
        return versions.stream()
                .distinct()
                .sorted(java.util.Comparator.reverseOrder())
                .flatMap(v -> request.shelf().comparable(all.get(0).scale(), v.toString()).stream())
                .findFirst()
                .orElseThrow(() -> problem(
                        request,
                        "no-scale",
                        "The scale " + all.get(0).scale() + " is not there in a version that these responses are of: "
                                + all.stream()
                                        .map(Response::version)
                                        .distinct()
                                        .sorted()
                                        .collect(java.util.stream.Collectors.joining(", "))
                                + ".",
                        "Name the folder that has it with --scales."));
    }

    private static ProblemsException problem(ReportRequest request, String code, String message, String remedy) {
        return new ProblemsException(
                Problem.error("report." + code, Place.of(request.results().toString()), message, remedy));
    }
}
