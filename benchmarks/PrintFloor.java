import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/**
 * What packs are measured against: PDFBox writes as many pages, each of which shows the first page of a packs.pdf as a shared
 * form XObject and nothing else: no code, no list of packs.
 *
 * <pre>java PrintFloor packs.pdf PAGES out.pdf</pre>
 */
public final class PrintFloor {
    private PrintFloor() {}

    /** Writes the file. */
    public static void main(String[] args) throws Exception {
        try (PDDocument packs = Loader.loadPDF(Path.of(args[0]).toFile());
                PDDocument out = new PDDocument()) {
            PDPage first = packs.getPage(0);
            PDFormXObject body = (PDFormXObject) first.getResources().getXObject(COSName.getPDFName("P0"));
            PDResources shared = new PDResources();
            shared.put(COSName.getPDFName("P0"), body);
            for (int i = 0; i < Integer.parseInt(args[1]); i++) {
                PDPage page = new PDPage(first.getMediaBox());
                page.setResources(shared);
                out.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(out, page)) {
                    content.drawForm(body);
                }
            }
            out.save(args[2]);
        }
    }
}
