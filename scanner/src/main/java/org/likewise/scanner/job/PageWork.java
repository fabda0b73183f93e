package org.likewise.scanner.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.likewise.model.code.PageCode;
import org.likewise.model.layout.Layout;
import org.likewise.model.layout.LayoutJson;
import org.likewise.model.table.WholeFile;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.image.ImageProblem;
import org.likewise.scanner.page.FieldReading;
import org.likewise.scanner.page.PageReading;

/** Reads single pages and journals each, with its pictures and its form. Safe to use from several threads. */
final class PageWork {
    private final Journal journal;
    private final Forgotten forgotten;
    private final Map<String, Layout> forms;
    private final PageSeam seam;
    private final Memory memory = new Memory();
    private final Set<String> savedForms = ConcurrentHashMap.newKeySet();
    private final Map<String, PageSeam.Reader> readersOfOne = new HashMap<>();

    /** @param forms the layouts that may be met, by form code */
    PageWork(Path out, Journal journal, Map<String, Layout> forms, PageSeam seam) {
        this.journal = journal;
        this.forgotten = Forgotten.of(out);
        this.forms = forms;
        this.seam = seam;
    }

    Memory memory() {
        return memory;
    }

    /** Reads a page by itself. */
    void read(OpenFile pages, String digest, int index, PageSeam.Reader reader, String formsDigest) throws IOException {
        PageReading reading = forgotten.keepable(reading(pages, index, reader, Optional.empty()));
        journal(new JournalPage(digest, index, formsDigest, Optional.empty(), reading, Map.of()));
    }

    /** Whether a page can be read with a code: its form is known, and its consultation was not forgotten. */
    boolean knows(PageCode typed) {
        return forms.containsKey(typed.form()) && !forgotten.has(typed);
    }

    /**
     * Reads a page with the code that a person typed for it. Against that form alone, so that it comes to the same whichever
     * others are known.
     */
    void read(OpenFile pages, String digest, int index, PageCode typed) throws IOException {
        PageReading reading = reading(pages, index, readerOf(typed.form()), Optional.of(typed));
        journal(new JournalPage(digest, index, "", Optional.of(typed), reading, Map.of()));
    }

    private synchronized PageSeam.Reader readerOf(String form) {
        return readersOfOne.computeIfAbsent(form, f -> seam.reader(List.of(known(f)), ""));
    }

    private Layout known(String form) {
        Layout layout = forms.get(form);
        if (layout == null) {
            throw new IllegalStateException("the reader knows a form that we do not: " + form);
        }
        return layout;
    }

    /** Never fails for what is in the picture: a page on which the program itself stumbles is refused, not lost. */
    private PageReading reading(OpenFile pages, int index, PageSeam.Reader reader, Optional<PageCode> typed) {
        try {
            return memory.sharing(() -> pages.read(index, reader, typed));
        } catch (ImageProblem e) {
            return new PageReading.Refused(e.problem(), Names.plain(String.valueOf(e.getMessage())), e.remedy());
        } catch (RuntimeException | StackOverflowError e) {
            return new PageReading.Refused(
                    "cannot-read",
                    "The program failed on this page (" + e.getClass().getSimpleName() + ").",
                    "Scan the page again in grey at 200 dpi; if that does not help, type it in and report the fault.");
        }
    }

    private void journal(JournalPage page) throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        if (page.reading() instanceof PageReading.Read read) {
            saveForm(read.code().form());
            for (FieldReading field : read.fields()) {
                if (field.picture().isPresent()) {
                    sizes.put(field.field(), save(field.picture().get(), journal.picture(page, field.field())));
                }
            }
        } else if (page.reading() instanceof PageReading.CodeOnly only) {
            saveForm(only.code().form());
        }
        journal.addPage(new JournalPage(page.file(), page.index(), page.forms(), page.typed(), page.reading(), sizes));
    }

    /** Not synced one by one: the next run finds a picture that is not whole, and has the page read again. */
    private static long save(GreyImage picture, Path file) throws IOException {
        byte[] png = PngBytes.of(picture);
        Files.createDirectories(file.getParent());
        Files.write(file, png);
        return png.length;
    }

    /** Keeps the layouts of all forms, so that a code that a person types later finds its own. */
    void saveForms() throws IOException {
        for (String form : forms.keySet()) {
            saveForm(form);
        }
    }

    private void saveForm(String code) throws IOException {
        Layout layout = known(code);
        if (savedForms.contains(code)) {
            return;
        }
        synchronized (savedForms) {
            Path file = journal.formsFolder().resolve(code + ".json");
            if (!Files.exists(file)) {
                Files.createDirectories(journal.formsFolder());
                WholeFile.write(file, LayoutJson.write(layout));
            }
            savedForms.add(code);
        }
    }
}
