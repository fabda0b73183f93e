package org.likewise.simulator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.likewise.model.layout.Layout;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.simulator.answer.Manner;
import org.likewise.simulator.degrade.Level;
import org.likewise.simulator.pen.HandSet;

/**
 * Fills in every page of a printed PDF at random, "scans" it and writes the pictures with the truth beside them. The same
 * request gives the same bytes.
 */
public final class Simulation {
    private Simulation() {}

    /**
     * What is asked for.
     *
     * @param pdf the printed forms, such as {@code packs.pdf}
     * @param layouts of the forms in it; where empty, those that are attached to the PDF
     * @param out the folder for {@code page-00001.png|jpg|tif …} and {@code truth.csv}; made where it is missing. Those of an
     *     earlier simulation are replaced
     * @param level how badly the pages are treated
     * @param seed any number
     * @param hands who fills them in
     * @param manner whether they keep to what the form asks for
     */
    public record Request(
            Path pdf, List<Layout> layouts, Path out, Level level, long seed, HandSet hands, Manner manner) {
        public Request {
            Objects.requireNonNull(pdf);
            Objects.requireNonNull(out);
            Objects.requireNonNull(level);
            Objects.requireNonNull(hands);
            Objects.requireNonNull(manner);
            layouts = List.copyOf(layouts);
        }

        /** With the hands that go with the seed. */
        public Request(Path pdf, List<Layout> layouts, Path out, Level level, long seed, Manner manner) {
            this(pdf, layouts, out, level, seed, HandSet.ofSeed(seed), manner);
        }

        /** The same, of people who keep to what the form asks for. */
        public Request(Path pdf, List<Layout> layouts, Path out, Level level, long seed) {
            this(pdf, layouts, out, level, seed, Manner.PLAIN);
        }
    }

    /**
     * What was written.
     *
     * @param images in the order of their numbers
     * @param truth the table of what is true
     * @param copies printed copies that were filled in
     * @param fields fields on all pages, blank ones included
     */
    public record Result(List<Path> images, Path truth, int copies, int fields) {
        public Result {
            images = List.copyOf(images);
        }
    }

    /** Told of each page that is done; never by two threads at once. */
    @FunctionalInterface
    public interface Progress {
        Progress NONE = (done, total) -> {};

        void page(int done, int total);
    }

    public static Result run(Request request) {
        return run(request, Progress.NONE);
    }

    /**
     * Writes all pictures and the truth, or nothing.
     *
     * @throws ProblemsException where the PDF cannot be read, a page is of a form without layout, no page has a code, or the
     *     folder cannot be written
     */
    public static Result run(Request request, Progress progress) {
        List<Layout> layouts = request.layouts();
        int pages;
        try (PrintedPdf pdf = PrintedPdf.open(request.pdf())) {
            pages = pdf.pages();
            if (layouts.isEmpty()) {
                layouts = pdf.attachedLayouts();
            }
        } catch (IOException e) {
            throw unreadable(request.pdf());
        }
        if (layouts.isEmpty()) {
            throw new ProblemsException(Problem.error(
                    "simulate.no-layouts",
                    Place.of(request.pdf().toString()),
                    "No layout file was given, and the PDF has none attached.",
                    "Give the folder `forms` that was written beside the PDF with --forms."));
        }
        try (OutputFolder out = OutputFolder.stage(request.out())) {
            List<SimulatedPage> done = new Pile(request, layouts, pages, out, progress).simulate();
            return out.publish(done);
        } catch (IOException e) {
            throw new ProblemsException(Problem.error(
                    "simulate.cannot-write",
                    Place.of(request.out().toString()),
                    "The pictures cannot be written: " + reason(e) + ".",
                    "Check that the folder can be written and that the disk has room."));
        }
    }

    static ProblemsException unreadable(Path pdf) {
        return new ProblemsException(Problem.error(
                "simulate.unreadable-pdf",
                Place.of(pdf.toString()),
                "This cannot be read as a PDF.",
                "Check the path, or print the forms again with `likewise print`."));
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ", " + e.getMessage());
    }
}
