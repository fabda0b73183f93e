package org.likewise.generator.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.likewise.generator.form.Form;
import org.likewise.generator.pdf.Metadata;
import org.likewise.generator.pdf.PackPdf;
import org.likewise.model.code.Base32;
import org.likewise.model.code.PageCode;
import org.likewise.model.table.Table;
import org.likewise.model.table.TableColumns;
import org.likewise.model.table.TableReader;
import org.likewise.model.table.TableWriter;
import org.likewise.model.table.WholeFile;

/** Prints packs: one PDF in collating order, the list of packs, and the layouts that the scanner reads by. */
public final class PackPrinter {
    private PackPrinter() {}

    /** Is told of each pack that is done. */
    @FunctionalInterface
    public interface Progress {
        void pack(int done, int total);
    }

    /**
     * What was printed.
     *
     * @param pdf {@code packs.pdf}
     * @param list {@code packs.csv}; packs of earlier runs into the same folder stay in it
     * @param forms the folder of layout files
     * @param pages pages in the PDF, empty backs included
     */
    public record Printed(Path pdf, Path list, Path forms, int pages) {}

    /**
     * Prints. Files appear whole or not at all, the list of packs last.
     *
     * @throws org.likewise.model.problem.ProblemsException where a seed gives codes that the folder's list has already
     */
    public static Printed print(PackRequest request, Progress progress) throws IOException {
        Path list = request.out().resolve("packs.csv");
        List<List<String>> rows = new ArrayList<>(earlier(list));
        Set<String> taken = rows.stream().map(r -> r.get(0)).collect(Collectors.toSet());
        PackCodes codes = PackCodes.of(request, taken);
        List<String> packs = new ArrayList<>();
        for (int i = 0; i < request.packs(); i++) {
            packs.add(codes.next(list.toString()));
        }
        Path forms = request.out().resolve("forms");
        Files.createDirectories(forms);
        for (Form form : request.forms()) {
            WholeFile.write(forms.resolve(form.code() + ".json"), form.layoutJson());
        }
        Path pdf = request.out().resolve("packs.pdf");
        Path part = WholeFile.part(pdf);
        int pages;
        try {
            pages = write(request, part, packs, progress);
            WholeFile.publish(part, pdf);
        } finally {
            Files.deleteIfExists(part);
        }
        for (String pack : packs) {
            for (int i = 0; i < request.forms().size(); i++) {
                Form form = request.forms().get(i);
                rows.add(List.of(
                        pack,
                        copy(pack, i),
                        form.layout().role(),
                        form.code(),
                        form.layout().language(),
                        "",
                        "",
                        ""));
            }
        }
        TableWriter.write(list, TableColumns.PACKS, rows);
        return new Printed(pdf, list, forms, pages);
    }

    private static List<List<String>> earlier(Path list) {
        if (!Files.exists(list)) {
            return List.of();
        }
        Table table = TableReader.read(list, TableColumns.PACKS);
        return table.rows().stream()
                .map(row -> TableColumns.PACKS.stream()
                        .map(column -> table.cell(row, column))
                        .toList())
                .toList();
    }

    private static int write(PackRequest request, Path part, List<String> packs, Progress progress) throws IOException {
        Form first = request.forms().get(0);
        Metadata metadata = new Metadata(
                first.questionnaire().title(), first.questionnaire().language(), request.date(), request.producer());
        Set<Form> distinct = new LinkedHashSet<>(request.forms());
        int pages = 0;
        try (PackPdf pdf = PackPdf.create(
                part,
                metadata,
                distinct.stream().map(Form::drawing).toList(),
                distinct.stream().map(Form::attachment).toList())) {
            for (int p = 0; p < packs.size(); p++) {
                for (int i = 0; i < request.forms().size(); i++) {
                    Form form = request.forms().get(i);
                    int sides = form.layout().pages().size();
                    for (int page = 1; page <= sides; page++) {
                        pdf.add(new PageCode(form.code(), page, copy(packs.get(p), i)));
                        pages++;
                    }
                    if (request.twoSided() && sides % 2 == 1) {
                        pdf.addBlank(form.code());
                        pages++;
                    }
                }
                progress.pack(p + 1, packs.size());
            }
        }
        return pages;
    }

    /** The copy's code: the pack's, and one symbol for its place in the pack. */
    private static String copy(String pack, int index) {
        return pack + Base32.ALPHABET.charAt(index + 1);
    }
}
