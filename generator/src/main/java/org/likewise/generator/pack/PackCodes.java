package org.likewise.generator.pack;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntFunction;
import org.likewise.generator.form.Form;
import org.likewise.model.code.Base32;
import org.likewise.model.code.PackCode;
import org.likewise.model.code.PageCode;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;

/** Gives out pack codes: 10 characters, never one that was given out before. */
final class PackCodes {
    private static final int LENGTH = PackCode.LENGTH;
    private static final String NONE = PageCode.MASTER.substring(0, LENGTH);

    private final Set<String> taken;
    private final IntFunction<String> source;
    private final boolean repeatable;
    private int next;

    private PackCodes(Set<String> taken, IntFunction<String> source, boolean repeatable) {
        this.taken = new HashSet<>(taken);
        this.taken.add(NONE);
        this.source = source;
        this.repeatable = repeatable;
    }

    /** @param taken codes that are on paper already */
    static PackCodes of(PackRequest request, Set<String> taken) {
        if (request.seed().isEmpty()) {
            SecureRandom random = new SecureRandom();
            return new PackCodes(
                    taken,
                    i -> {
                        byte[] bytes = new byte[7];
                        random.nextBytes(bytes);
                        return Base32.encode(bytes, LENGTH);
                    },
                    false);
        }
        // the forms and the label are mixed in, so that two studies with the same seed do not share codes
        StringBuilder mixed = new StringBuilder("likewise-packs/1\n")
                .append(request.seed().getAsLong())
                .append('\n')
                .append(request.label())
                .append('\n');
        for (Form form : request.forms()) {
            mixed.append(form.code()).append('\n');
        }
        return new PackCodes(taken, i -> Base32.digest(mixed.toString() + i, LENGTH), true);
    }

    /**
     * The next code.
     *
     * @throws ProblemsException where codes come from a seed and this one is on paper already
     */
    PackCode next(String packsFile) {
        String code = source.apply(next++);
        while (!taken.add(code)) {
            if (repeatable) {
                throw new ProblemsException(
                        Problem.error(
                                "print.repeated-packs",
                                Place.of(packsFile),
                                "These packs were printed before: pack " + code + " is in the list already.",
                                "Leave out --seed, or take another seed or another folder; two piles with the same codes could not be told apart."));
            }
            code = source.apply(next++);
        }
        return new PackCode(code);
    }
}
