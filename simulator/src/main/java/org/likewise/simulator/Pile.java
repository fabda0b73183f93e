package org.likewise.simulator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.likewise.model.code.PageCode;
import org.likewise.model.layout.Layout;
import org.likewise.model.layout.LayoutPage;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.simulator.answer.Answer;
import org.likewise.simulator.answer.Deed;
import org.likewise.simulator.answer.Manner;
import org.likewise.simulator.answer.Respondent;
import org.likewise.simulator.answer.Slips;
import org.likewise.simulator.chance.Dice;
import org.likewise.simulator.degrade.Level;
import org.likewise.simulator.degrade.ScannedPage;
import org.likewise.simulator.image.Picture;
import org.likewise.simulator.image.PictureFile;
import org.likewise.simulator.image.Raster;
import org.likewise.simulator.pen.FilledPage;
import org.likewise.simulator.pen.Hand;
import org.likewise.simulator.pen.InkLayer;

/**
 * All pages of one PDF on their way through pens and scanner, by two threads at most. Each page has dice of its own, so that
 * the number of threads changes nothing.
 */
final class Pile {
    /** A page takes some 60 MB while it is worked on. */
    private static final int MAX_THREADS = 2;

    private final Simulation.Request request;
    private final Map<String, Layout> layouts = new LinkedHashMap<>();
    private final int pages;
    private final OutputFolder out;
    private final Simulation.Progress progress;
    private final int[] numbers;
    private final AtomicInteger next = new AtomicInteger();
    private final List<@Nullable SimulatedPage> done;
    private final List<Problem> problems = Collections.synchronizedList(new ArrayList<>());
    private int finished;

    Pile(Simulation.Request request, List<Layout> layouts, int pages, OutputFolder out, Simulation.Progress progress) {
        this.request = request;
        layouts.forEach(l -> this.layouts.put(l.form(), l));
        this.pages = pages;
        this.out = out;
        this.progress = progress;
        this.done = new ArrayList<>(Collections.nCopies(pages, null));
        this.numbers = new int[pages];
        for (int i = 0; i < pages; i++) {
            numbers[i] = i;
        }
        if (request.level() != Level.CLEAN) {
            // completed forms come back in any order
            System.arraycopy(Dice.of(request.seed(), "order", "pile").order(pages), 0, numbers, 0, pages);
        }
    }

    /** The pages in the order of their pictures. */
    List<SimulatedPage> simulate() throws IOException {
        int threads = Math.min(MAX_THREADS, Math.min(pages, Runtime.getRuntime().availableProcessors()));
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(workers.submit(() -> {
                    work();
                    return 0;
                }));
            }
            for (Future<?> worker : running) {
                worker.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException("a page could not be simulated", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            next.set(pages);
            workers.shutdownNow();
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems.stream().distinct().toList());
        }
        List<SimulatedPage> all = new ArrayList<>();
        for (SimulatedPage page : done) {
            if (page != null) {
                all.add(page);
            }
        }
        if (all.stream().noneMatch(p -> p.code().isPresent())) {
            throw problem(
                    "no-codes",
                    "No page of this PDF has a code of a Likewise form.",
                    "Use packs.pdf as `likewise print` wrote it, or a blank form of `likewise build`.");
        }
        return all;
    }

    private void work() throws IOException {
        try (PrintedPdf pdf = PrintedPdf.open(request.pdf())) {
            for (int index = next.getAndIncrement(); index < pages; index = next.getAndIncrement()) {
                simulate(pdf, index);
                synchronized (this) {
                    progress.page(++finished, pages);
                }
            }
        } finally {
            next.set(pages); // where this one failed the others need not go on
        }
    }

    private void simulate(PrintedPdf pdf, int index) throws IOException {
        Optional<Raster> drawn = draw(pdf, index);
        if (drawn.isEmpty()) {
            problems.add(problem(
                            "page-size",
                            "A page of this PDF cannot be drawn, or is not of the size of a form.",
                            "Use the PDF as `likewise print` wrote it.")
                    .problems()
                    .get(0));
            return;
        }
        Raster print = drawn.get();
        List<Layout> known = List.copyOf(layouts.values());
        Optional<PageCode> code = PrintedPdf.code(print, known);
        if (code.isEmpty() && PrintedPdf.looksCoded(print, known)) {
            problems.add(problem(
                            "unreadable-code",
                            "Page " + (index + 1) + " has a code that cannot be read, or is of another system.",
                            "Use packs.pdf as `likewise print` wrote it.")
                    .problems()
                    .get(0));
        }
        Optional<LayoutPage> page = code.flatMap(this::page);
        if (code.isPresent() && page.isEmpty()) {
            problems.add(problem(
                            "unknown-form",
                            "A page is of form " + code.get().form() + ", page "
                                    + code.get().page() + ", of which there is no layout.",
                            "Give the folder `forms` that was written beside the PDF with --forms.")
                    .problems()
                    .get(0));
        }
        if (!problems.isEmpty()) {
            return; // the other pages are only looked at for further problems
        }
        String thing = Integer.toString(index);
        List<Answer> answers = page.map(p -> Respondent.answers(p.fields(), Dice.of(request.seed(), "answers", thing)))
                .orElse(List.of());
        List<Deed> deeds = Slips.of(answers, request.manner(), Dice.of(request.seed(), "slips", thing));
        FilledPage.Written written = write(print, code, page, deeds, thing);
        Picture picture = ScannedPage.scan(
                print,
                written.ink(),
                PrintedPdf.DOTS_PER_MM,
                request.level(),
                Dice.of(request.seed(), request.level().id(), thing));
        String image = String.format(
                Locale.ROOT,
                "page-%05d.%s",
                numbers[index] + 1,
                picture.storage().extension());
        out.write(image, PictureFile.encode(picture));
        done.set(numbers[index], new SimulatedPage(image, code, answers, written.hints()));
    }

    private Optional<Raster> draw(PrintedPdf pdf, int index) {
        try {
            return pdf.draw(index);
        } catch (IOException | RuntimeException e) {
            // a broken page, said by the caller; PDFBox throws whatever it stumbles over
            return Optional.empty();
        }
    }

    private Optional<LayoutPage> page(PageCode code) {
        return Optional.ofNullable(layouts.get(code.form()))
                .filter(l -> code.page() <= l.pages().size())
                .map(l -> l.pages().get(code.page() - 1));
    }

    private FilledPage.Written write(
            Raster print, Optional<PageCode> code, Optional<LayoutPage> page, List<Deed> deeds, String thing) {
        String writer = code.map(c -> c.form() + c.copy()).orElse("nobody");
        String language = code.flatMap(c -> Optional.ofNullable(layouts.get(c.form())))
                .map(Layout::language)
                .orElse("");
        Hand usual = Hand.of(request.hands(), Dice.of(request.seed(), "hand", writer))
                .at(language, Dice.of(request.seed(), "digits", writer));
        Hand hand =
                request.manner() == Manner.PLAIN ? usual : usual.hardened(Dice.of(request.seed(), "hard hand", writer));
        return page.map(p -> FilledPage.write(
                        p,
                        deeds,
                        request.manner(),
                        hand,
                        print,
                        PrintedPdf.DOTS_PER_MM,
                        Dice.of(request.seed(), "ink", thing)))
                .orElseGet(() -> new FilledPage.Written(
                        new InkLayer(print.width(), print.height(), PrintedPdf.DOTS_PER_MM, hand.pen()), List.of()));
    }

    private ProblemsException problem(String code, String message, String remedy) {
        return new ProblemsException(
                Problem.error("simulate." + code, Place.of(request.pdf().toString()), message, remedy));
    }
}
