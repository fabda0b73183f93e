package org.likewise.exchange.translation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.likewise.model.scale.Headings;
import org.likewise.model.scale.Item;
import org.likewise.model.scale.Role;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Text;

/** Which texts a role's forms and pages are made of. */
public final class RoleTexts {
    private final String role;
    private final Set<String> keys = new LinkedHashSet<>();

    private RoleTexts(String role) {
        this.role = role;
    }

    /** The keys, in the order of the scale. */
    public static Set<String> of(Scale scale, Role role) {
        RoleTexts texts = new RoleTexts(role.id());
        Set<String> keys = texts.keys(scale, role);
        Set<String> inOrder = new LinkedHashSet<>(scale.sentences().keySet());
        inOrder.retainAll(keys);
        return inOrder;
    }

    private Set<String> keys(Scale scale, Role of) {
        if (of.title().isEmpty()) {
            add(scale.title());
        }
        scale.slots().forEach(s -> add(s.text()));
        addAll(of.name(), of.title(), of.introduction(), of.thanks());
        Headings h = scale.headings();
        addAll(h.items(), h.context(), h.aboutYou(), h.comment());
        for (Item item : scale.items()) {
            if (asked(item.roles())) {
                add(item.stem());
                addAll(item.explanation());
                item.responses().texts().forEach(this::add);
            }
        }
        Stream.of(scale.context(), scale.aboutYou(), scale.comment().stream().toList())
                .flatMap(List::stream)
                .filter(q -> asked(q.roles()))
                .forEach(q -> q.texts().forEach(this::add));
        return keys;
    }

    private boolean asked(List<String> roles) {
        return roles.isEmpty() || roles.contains(role);
    }

    @SafeVarargs
    private void addAll(Optional<Text>... texts) {
        Stream.of(texts).forEach(text -> text.ifPresent(this::add));
    }

    private void add(Text text) {
        if (!text.perRole() || text.sentences().containsKey(role)) {
            keys.add(text.key(role));
        }
    }
}
