package org.likewise.simulator.response;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.likewise.model.code.Base32;
import org.likewise.model.code.PackCode;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.questionnaire.Questionnaire;
import org.likewise.model.questionnaire.Questionnaires;
import org.likewise.model.scale.Scale;
import org.likewise.model.table.FieldColumns;
import org.likewise.model.table.ResponsesTable;
import org.likewise.model.table.TableColumns;
import org.likewise.model.table.TableWriter;
import org.likewise.simulator.chance.Dice;

/** Draws responses of all roles of a scale, pack by pack, and writes them as results. The same request gives the same bytes. */
public final class DrawnResponses {
    /** The heading of the truth: the parts of θ that the answers were drawn from. */
    static final List<String> TRUTH = List.of(
            "response_id",
            "pack",
            "role",
            "practitioner",
            "practitioner_effect",
            "visit_effect",
            "bias",
            "noise",
            "latent");

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);
    private static final int WORKING_DAYS = 20;
    /** Of the printed forms of a pack. */
    private static final double RETURNED = 0.9;

    private static final double ON_THE_WEB = 0.2;
    private static final double OTHER_LANGUAGE = 0.15;
    private static final int PACKS_FOR_A_PRACTITIONER = 25;
    private static final int SITES = 3;

    private final Request request;
    private final Scale scale;
    private final Map<String, Questionnaire> questionnaires = new LinkedHashMap<>();
    private final List<String> columns;
    private int responses;
    private int packs;

    private DrawnResponses(Request request) {
        this.request = request;
        this.scale = request.scale();
        Set<String> all = new LinkedHashSet<>(ResponsesTable.LEADING);
        for (String role : request.roles()) {
            for (String language : scale.languages()) {
                Questionnaire q = Questionnaires.resolve(scale, role, language, null);
                questionnaires.put(role + " " + language, q);
                q.questions().forEach(question -> all.addAll(FieldColumns.of(question)));
            }
        }
        this.columns = List.copyOf(all);
    }

    /**
     * What is asked for.
     *
     * @param roles of the scale, in the order of the sheets
     * @param responses at most so many
     * @param packs at most so many
     * @param out a folder of its own, for {@code responses.csv}, {@code packs.csv} and {@code truth.csv}
     * @param seed any number
     */
    public record Request(Scale scale, List<String> roles, int responses, int packs, Path out, long seed) {
        /** The reader of tables takes twice as many. */
        public static final int MOST = 1_000_000;

        public Request {
            roles = List.copyOf(roles);
            Objects.requireNonNull(out);
            if (roles.isEmpty()
                    || roles.size() > PackCode.MOST_COPIES
                    || roles.stream().anyMatch(r -> !Questionnaires.asks(scale, r, null))) {
                throw new IllegalArgumentException("roles " + roles);
            }
            if (responses < 1 || packs < 1) {
                throw new IllegalArgumentException(responses + " responses of " + packs + " packs");
            }
        }
    }

    /** What was written. */
    public record Result(int responses, int packs, Path truth) {}

    /**
     * Draws and writes them.
     *
     * @throws ProblemsException where the folder has results that are not simulated
     * @throws IOException where it cannot be written
     */
    public static Result draw(Request request) throws IOException {
        return new DrawnResponses(request).write();
    }

    private Result write() throws IOException {
        Path out = request.out();
        Path truth = out.resolve("truth.csv");
        Path table = out.resolve("responses.csv");
        if (Files.exists(out.resolve("journal")) || (Files.exists(table) && !Files.exists(truth))) {
            throw new ProblemsException(Problem.error(
                    "simulate.real-results",
                    Place.of(out.toString()),
                    "The folder has results that were not simulated.",
                    "Name another folder with --out, so that these are not mixed up with simulated ones."));
        }
        Files.createDirectories(out);
        try (TableWriter rows = TableWriter.open(table, columns);
                TableWriter printed = TableWriter.open(out.resolve("packs.csv"), TableColumns.PACKS);
                TableWriter truths = TableWriter.open(truth, TRUTH)) {
            Set<String> codes = new LinkedHashSet<>();
            while (responses < request.responses() && packs < request.packs()) {
                pack(code(codes), rows, printed, truths);
            }
            truths.commit();
            printed.commit();
            rows.commit();
        }
        return new Result(responses, packs, truth);
    }

    private String code(Set<String> codes) {
        for (int attempt = 0; ; attempt++) {
            String code = Base32.digest("simulated " + request.seed() + " " + packs + " " + attempt, PackCode.LENGTH);
            if (!code.equals("0".repeat(PackCode.LENGTH)) && codes.add(code)) {
                return code;
            }
        }
    }

    private void pack(String code, TableWriter rows, TableWriter printed, TableWriter truths) throws IOException {
        int who = packs / PACKS_FOR_A_PRACTITIONER;
        String practitioner = "P" + String.format(java.util.Locale.ROOT, "%03d", who + 1);
        String site = "S" + (who % SITES + 1);
        double practitionerEffect =
                GradedModel.PRACTITIONER * normal(Dice.of(request.seed(), "practitioner", practitioner));
        Dice dice = Dice.of(request.seed(), "pack", code);
        double visitEffect = GradedModel.VISIT * normal(dice);
        PackCode pack = new PackCode(code);
        packs++;
        for (int i = 0; i < request.roles().size(); i++) {
            String role = request.roles().get(i);
            String copy = pack.copy(i);
            String language = scale.languages().size() > 1 && dice.chance(OTHER_LANGUAGE)
                    ? dice.pick(scale.languages().subList(1, scale.languages().size()))
                    : scale.language();
            printed.row(List.of(code, copy, role, "", language, String.valueOf(packs), site, practitioner));
            if (responses >= request.responses() || !dice.chance(RETURNED)) {
                continue;
            }
            double bias = GradedModel.bias(i);
            double noise = GradedModel.NOISE * normal(dice);
            double latent = practitionerEffect + visitEffect + bias + noise;
            Questionnaire asked = Objects.requireNonNull(questionnaires.get(role + " " + language));
            RespondentDraw draw = new RespondentDraw(scale, asked, latent, Dice.of(request.seed(), "answers", copy));
            rows.row(row(asked, draw, code, copy, dice));
            truths.row(List.of(
                    "S-" + copy,
                    code,
                    role,
                    practitioner,
                    decimal(practitionerEffect),
                    decimal(visitEffect),
                    decimal(bias),
                    decimal(noise),
                    decimal(latent)));
            responses++;
        }
    }

    private List<String> row(Questionnaire asked, RespondentDraw draw, String code, String copy, Dice dice) {
        Map<String, String> cells = new LinkedHashMap<>(draw.cells());
        cells.put(ResponsesTable.RESPONSE_ID, "S-" + copy);
        cells.put(ResponsesTable.SCALE, scale.id());
        cells.put(ResponsesTable.VERSION, scale.version().toString());
        cells.put(ResponsesTable.WORDING, asked.wording());
        cells.put(ResponsesTable.ROLE, asked.role());
        cells.put(ResponsesTable.LANGUAGE, asked.language());
        cells.put(ResponsesTable.PACK, code);
        cells.put(ResponsesTable.COPY, copy);
        // nothing is drawn on the page for a person to settle where it was filled in on screen
        boolean web = draw.review().isEmpty() && dice.chance(ON_THE_WEB);
        cells.put(ResponsesTable.MODE, web ? ResponsesTable.WEB : ResponsesTable.PAPER);
        cells.put(ResponsesTable.RECEIVED, day(dice.below(WORKING_DAYS)).toString());
        cells.put(ResponsesTable.STATUS, draw.status());
        cells.put(ResponsesTable.REVIEW, String.join(" ", draw.review()));
        List<String> row = new ArrayList<>(columns.size());
        columns.forEach(c -> row.add(cells.getOrDefault(c, "")));
        return row;
    }

    /** Weeks begin on Monday and have five days. */
    private static LocalDate day(int working) {
        return FIRST_DAY.plusDays(working / 5 * 7L + working % 5);
    }

    /** From the standard normal distribution, cut off at 2.5. */
    private static double normal(Dice dice) {
        return dice.normal(1);
    }

    private static String decimal(double value) {
        return java.math.BigDecimal.valueOf(value)
                .setScale(6, java.math.RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
