package org.likewise.scanner.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.likewise.model.code.PageCode;
import org.likewise.model.layout.Layout;
import org.likewise.scanner.decision.TypedCode;
import org.likewise.scanner.job.PageId;
import org.likewise.scanner.page.CodePlace;

/** What the review page asks and says of the pages whose code could not be read, as JSON. */
final class UnreadRequests {
    private final ReviewSession session;

    UnreadRequests(ReviewSession session) {
        this.session = session;
    }

    /** All of them, and how each stands. */
    ArrayNode all() throws IOException {
        return session.unread(pages -> {
            ArrayNode out = JsonNodeFactory.instance.arrayNode();
            for (int n = 0; n < pages.pages().size(); n++) {
                out.add(brief(pages, n));
            }
            return out;
        });
    }

    private static ObjectNode brief(UnreadPages pages, int number) throws IOException {
        PageId page = pages.pages().get(number);
        UnreadPages.State state = pages.state(page);
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("n", number)
                .put("image", page.image())
                .put("state", word(state))
                .put("open", state.open())
                .put("refused", pages.problem(page));
        Optional<TypedCode> said = pages.said(page);
        out.put("who", said.map(TypedCode::who).orElse(""));
        said.flatMap(TypedCode::code).ifPresent(code -> code(out, code, pages.form(code)));
        return out;
    }

    private static void code(ObjectNode out, PageCode code, Optional<Layout> form) {
        out.put("code", code.typed()).put("form", code.form()).put("page", code.page());
        out.put("copy", code.master() ? "" : code.copy());
        form.ifPresent(f -> out.put("role", f.role())
                .put("language", f.language())
                .put("pages", f.pages().size()));
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One of them, with what its picture tells; that takes a moment. */
    Optional<ObjectNode> one(int number) throws IOException {
        Optional<PageId> page = session.unread(pages -> pages.page(number));
        if (page.isEmpty()) {
            return Optional.empty();
        }
        Collection<Layout> forms = session.unread(UnreadPages::forms);
        boolean seen = session.shown().seesPage(page.get());
        Optional<CodePlace> place = session.shown().codePlace(page.get(), forms);
        ObjectNode out = session.unread(pages -> brief(pages, number));
        out.put("seen", seen)
                .put("found", place.isPresent())
                .put("quarter", place.map(CodePlace::quarter).orElse(0));
        return Optional.of(out);
    }

    /** The picture of a page, or of its code alone, turned back by so many quarters. */
    Optional<byte[]> picture(int number, int quarter, boolean code) throws IOException {
        Optional<PageId> page = session.unread(pages -> pages.page(number));
        if (page.isEmpty() || quarter < 0 || quarter > 3) {
            return Optional.empty();
        }
        Collection<Layout> forms = session.unread(UnreadPages::forms);
        return code
                ? session.shown().code(page.get(), quarter, forms)
                : session.shown().page(page.get(), quarter);
    }

    /**
     * An answer to something that was said.
     *
     * @param changed whether fields may have come or gone
     */
    record Reply(int status, ObjectNode body, boolean changed) {}

    /** Takes what a person said; empty where it is about no page that there is, or nothing that can be said. */
    Optional<Reply> post(String word, JsonNode said) throws IOException {
        Optional<PageId> page =
                session.unread(pages -> pages.page(said.path("n").asInt(-1)));
        String who = said.path("who").asText("");
        if (word.equals("undo-code")) {
            Optional<PageId> undone = session.saidOfUnread(pages -> pages.undo(who));
            return Optional.of(
                    undone.isPresent() ? taken(undone.get(), empty()) : refused(empty(), UnreadPages.Slip.NOTHING));
        }
        if (page.isEmpty()) {
            return Optional.empty();
        }
        String typed = said.path("code").asText("");
        return switch (word) {
            case "code-check" ->
                Optional.of(new Reply(200, session.unread(p -> check(p.check(page.get(), typed))), false));
            case "code" -> {
                boolean again = said.path("again").asBoolean(false);
                UnreadPages.Check check = session.saidOfUnread(p -> p.type(page.get(), who, typed, again));
                yield Optional.of(
                        check.slip().isPresent()
                                ? refused(check(check), check.slip().get())
                                : taken(page.get(), check(check)));
            }
            case "no-code" -> noCode(page.get(), who, said.path("why").asText(""));
            default -> Optional.empty();
        };
    }

    private Optional<Reply> noCode(PageId page, String who, String why) throws IOException {
        Optional<TypedCode.Kind> kind =
                TypedCode.Kind.of(why).filter(k -> k == TypedCode.Kind.NO_FORM || k == TypedCode.Kind.CANNOT_TELL);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        Optional<UnreadPages.Slip> slip = session.saidOfUnread(pages -> pages.say(page, who, kind.get()));
        return Optional.of(slip.isPresent() ? refused(empty(), slip.get()) : taken(page, empty()));
    }

    private Reply taken(PageId page, ObjectNode out) throws IOException {
        int number = session.unread(pages -> pages.pages().indexOf(page));
        one(number).ifPresent(one -> out.set("unread", one));
        return new Reply(200, out, true);
    }

    private static Reply refused(ObjectNode out, UnreadPages.Slip slip) {
        return new Reply(409, out.put("problem", word(slip)), false);
    }

    private static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** What there is to say of a code. */
    private static ObjectNode check(UnreadPages.Check check) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        check.code().ifPresent(code -> code(out, code, check.form()));
        check.slip().ifPresent(slip -> out.put("slip", word(slip)));
        return out.put("other", check.other());
    }
}
