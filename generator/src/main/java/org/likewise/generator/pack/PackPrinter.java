package org.likewise.generator.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.likewise.generator.form.Form;
import org.likewise.generator.pdf.Metadata;
import org.likewise.generator.pdf.PackPdf;
import org.likewise.generator.pdf.PackTemplate;
import org.likewise.model.code.PackCode;
import org.likewise.model.code.PageCode;
import org.likewise.model.table.TableColumns;
import org.likewise.model.table.TableReader;
import org.likewise.model.table.TableWriter;
import org.likewise.model.table.WholeFile;

/** Prints packs: PDFs in collating order, the list of packs, and the layouts that the scanner reads by. */
public final class PackPrinter {
    private final PackRequest request;
    private final Progress progress;
    private final Path list;
    private final Path forms;
    private int pages;

    private PackPrinter(PackRequest request, Progress progress) {
        this.request = request;
        this.progress = progress;
        this.list = request.out().resolve("packs.csv");
        this.forms = request.out().resolve("forms");
    }

    /** Is told of each pack that is done. */
    @FunctionalInterface
    public interface Progress {
        void pack(int done, int total);
    }

    /**
     * What was printed.
     *
     * @param pdfs {@code packs.pdf}, or {@code packs-001.pdf} and so on, in order
     * @param earlier names of the PDFs of an earlier run, which are gone from the folder
     * @param list {@code packs.csv}; packs of earlier runs into the same folder stay in it
     * @param forms the folder of layout files
     * @param pages pages in the PDFs, cover slips and empty backs included
     */
    public record Printed(List<Path> pdfs, List<String> earlier, Path list, Path forms, int pages) {
        public Printed {
            pdfs = List.copyOf(pdfs);
            earlier = List.copyOf(earlier);
        }
    }

    /**
     * Prints, in memory that does not grow with pages. Files appear whole or not at all, the list of packs last.
     *
     * @throws org.likewise.model.problem.ProblemsException where a seed gives codes that the folder's list has already
     */
    public static Printed print(PackRequest request, Progress progress) throws IOException {
        return new PackPrinter(request, progress).print();
    }

    private Printed print() throws IOException {
        List<PackCode> packs = packs();
        Files.createDirectories(forms);
        for (Form form : request.forms()) {
            WholeFile.write(forms.resolve(form.code() + ".json"), form.layoutJson());
        }
        PackFiles files = PackFiles.of(request.out(), packs.size(), request.perFile());
        files.discard();
        // the list is as good as written before the first PDF comes out
        try (TableWriter table = TableWriter.open(list, TableColumns.PACKS)) {
            write(files, packs);
            copyEarlier(table);
            for (int i = 0; i < packs.size(); i++) {
                addRows(table, packs.get(i), request.consultations().get(i));
            }
            List<String> earlier = files.publish();
            table.commit();
            return new Printed(files.files(), earlier, list, forms, pages);
        } finally {
            files.discard();
        }
    }

    private List<PackCode> packs() throws IOException {
        Set<String> taken = new HashSet<>();
        if (Files.exists(list)) {
            int column = TableColumns.PACKS.indexOf("pack");
            readEarlier(cells -> taken.add(cells.get(column)));
        }
        PackCodes codes = PackCodes.of(request, taken);
        List<PackCode> packs = new ArrayList<>();
        for (int i = 0; i < request.consultations().size(); i++) {
            packs.add(codes.next(list.toString()));
        }
        return packs;
    }

    private void copyEarlier(TableWriter table) throws IOException {
        if (Files.exists(list)) {
            readEarlier(table::row);
        }
    }

    /** A row of the list of packs. */
    @FunctionalInterface
    private interface Row {
        void take(List<String> cells) throws IOException;
    }

    /** The rows of the list as it is, with its columns in our order whatever their order is. */
    private void readEarlier(Row row) throws IOException {
        TableReader.readRows(list, TableColumns.PACKS, heading -> {
            List<Integer> columns =
                    TableColumns.PACKS.stream().map(heading::indexOf).toList();
            return (line, cells) -> row.take(columns.stream().map(cells::get).toList());
        });
    }

    private void addRows(TableWriter table, PackCode pack, Consultation consultation) throws IOException {
        for (int i = 0; i < request.forms().size(); i++) {
            Form form = request.forms().get(i);
            table.row(List.of(
                    pack.symbols(),
                    pack.copy(i),
                    form.layout().role(),
                    form.code(),
                    form.layout().language(),
                    consultation.visit(),
                    consultation.site(),
                    consultation.practitioner()));
        }
    }

    private void write(PackFiles files, List<PackCode> packs) throws IOException {
        Form first = request.forms().get(0);
        Metadata metadata = new Metadata(
                first.questionnaire().title(), first.questionnaire().language(), request.date(), request.producer());
        Set<Form> distinct = new LinkedHashSet<>(request.forms());
        PackTemplate template = new PackTemplate(
                metadata,
                distinct.stream().map(Form::drawing).toList(),
                distinct.stream().map(Form::attachment).toList(),
                request.cover());
        for (int file = 0; file < files.files().size(); file++) {
            try (PackPdf pdf = PackPdf.create(files.part(file), template)) {
                for (int i = files.from(file); i < files.from(file + 1); i++) {
                    add(pdf, packs.get(i));
                    progress.pack(i + 1, packs.size());
                }
            }
        }
    }

    private void add(PackPdf pdf, PackCode pack) throws IOException {
        if (request.cover().isPresent()) {
            List<String> codes = new ArrayList<>(List.of(pack.typed()));
            for (int i = 0; i < request.forms().size(); i++) {
                codes.add(pack.copy(i));
            }
            pdf.addCover(codes);
            endSheet(pdf, 1);
        }
        for (int i = 0; i < request.forms().size(); i++) {
            Form form = request.forms().get(i);
            int sides = form.layout().pages().size();
            for (int page = 1; page <= sides; page++) {
                pdf.add(new PageCode(form.code(), page, pack.copy(i)));
            }
            endSheet(pdf, sides);
        }
    }

    /** After so many sides: what follows starts on a new sheet. */
    private void endSheet(PackPdf pdf, int sides) throws IOException {
        pages += sides;
        if (request.twoSided() && sides % 2 == 1) {
            pdf.addBlank();
            pages++;
        }
    }
}
