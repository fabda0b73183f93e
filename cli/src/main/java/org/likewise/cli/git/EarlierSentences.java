package org.likewise.cli.git;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathSuffixFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.likewise.model.scale.DefinitionFile;
import org.likewise.model.scale.SentenceHash;
import org.likewise.model.scale.WrittenSentences;
import org.likewise.model.yaml.YamlFile;

/** Finds sentences that a scale once had, by their hashes, in the history of its file. */
final class EarlierSentences {
    /** Where nothing was found in so many changes of the file, nothing will be. */
    private static final int MOST_COMMITS = 1000;

    private final Repository repository;
    private final Set<String> wanted;
    private final Map<String, String> found = new HashMap<>();
    private final Set<ObjectId> read = new HashSet<>();

    private EarlierSentences(Repository repository, Set<String> wanted) {
        this.repository = repository;
        this.wanted = new HashSet<>(wanted);
    }

    /**
     * The sentences, by hash; those that were never committed are left out.
     *
     * @param file name of the scale's file within its folder, whatever that was called earlier
     */
    static Map<String, String> find(Repository repository, String file, Set<String> hashes) throws IOException {
        EarlierSentences search = new EarlierSentences(repository, hashes);
        ObjectId head = repository.resolve(Constants.HEAD);
        if (head != null && !hashes.isEmpty()) {
            search.walk(head, file);
        }
        return search.found;
    }

    private void walk(ObjectId head, String file) throws IOException {
        TreeFilter named = PathSuffixFilter.create(file);
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setTreeFilter(AndTreeFilter.create(named, TreeFilter.ANY_DIFF));
            walk.markStart(walk.parseCommit(head));
            int commits = 0;
            for (RevCommit commit : walk) {
                if (wanted.isEmpty() || ++commits > MOST_COMMITS) {
                    return;
                }
                try (TreeWalk tree = new TreeWalk(repository)) {
                    tree.addTree(commit.getTree());
                    tree.setRecursive(true);
                    tree.setFilter(named);
                    while (tree.next()) {
                        read(tree.getObjectId(0), tree.getPathString());
                    }
                }
            }
        }
    }

    private void read(ObjectId id, String path) throws IOException {
        if (!read.add(id)) {
            return;
        }
        byte[] bytes;
        try (var in = repository.open(id).openStream()) {
            bytes = in.readNBytes(YamlFile.MAX_BYTES + 1);
        }
        List<String> sentences = WrittenSentences.of(new DefinitionFile(path, bytes));
        for (String sentence : sentences) {
            String hash = SentenceHash.of(sentence);
            if (wanted.remove(hash)) {
                found.put(hash, sentence);
            }
        }
    }
}
