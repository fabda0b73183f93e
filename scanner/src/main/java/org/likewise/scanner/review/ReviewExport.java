package org.likewise.scanner.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import org.likewise.model.code.Base32;
import org.likewise.scanner.job.PageId;

/**
 * What is unsure, with its pictures, for a second person elsewhere. It does not say what others decided, so that the second
 * one decides for themselves; words that someone has typed are left out.
 */
public final class ReviewExport {
    /** A page of this size opens in any browser; more than that is for the program itself. */
    private static final long MAX_PICTURES = 200L << 20;

    private ReviewExport() {}

    /**
     * The pile.
     *
     * @param pile forms and items as the page takes them, pictures inside
     * @param fields how many fields there are
     * @param left how many did not fit
     */
    public record Export(JsonNode pile, int fields, int left) {}

    /** The pile of a session. */
    public static Export of(ReviewSession session) throws IOException {
        ReviewJson json = new ReviewJson(session);
        ObjectNode pile = json.pile();
        var items = pile.putArray("items");
        long bytes = 0;
        int left = 0;
        for (Entry entry : session.queue()) {
            boolean typed =
                    entry.kind() == Entry.Kind.WORDS && !session.now(entry).open();
            if (typed) {
                continue;
            }
            if (bytes > MAX_PICTURES) {
                left++;
                continue;
            }
            ObjectNode item = json.item(entry);
            item.put("open", true).put("answer", "?").put("disputed", false).put("outcome", "");
            item.putArray("standing");
            int k = 0;
            for (PageId scan : entry.atStart().scans()) {
                ObjectNode picture = (ObjectNode) item.path("pictures").path(k++);
                Optional<byte[]> png = session.shown().field(entry.atStart(), scan);
                picture.put("whole", -1)
                        .put(
                                "src",
                                png.map(p -> "data:image/png;base64,"
                                                + Base64.getEncoder().encodeToString(p))
                                        .orElse(""));
                bytes += png.map(p -> p.length).orElse(0);
            }
            items.add(item);
        }
        pile.put("id", Base32.digest(items.toString(), 16));
        return new Export(pile, items.size(), left);
    }
}
