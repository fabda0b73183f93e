package org.likewise.cli.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.scale.DefinitionFile;
import org.likewise.model.scale.ScaleVersion;
import org.likewise.model.scale.Scales;
import org.likewise.model.yaml.YamlFile;

/** The history of the repository that a folder of scales lies in. Nothing is ever written to it. */
public final class GitHistory implements AutoCloseable {
    private static final int MAX_FILES = 5000;

    private final Repository repository;
    private final String folder;

    /** @param folder within the repository, with slashes; empty for all of it */
    private GitHistory(Repository repository, String folder) {
        this.repository = repository;
        this.folder = folder;
    }

    /** The repository around a folder; empty where there is none. */
    public static Optional<GitHistory> around(Path folder) {
        QuietSystem.install();
        try {
            Path real = folder.toRealPath();
            FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(real.toFile());
            if (builder.getGitDir() == null) {
                return Optional.empty();
            }
            Repository repository = builder.setMustExist(true).build();
            if (repository.isBare()) {
                repository.close();
                return Optional.empty();
            }
            Path top = repository.getWorkTree().toPath().toRealPath();
            return Optional.of(
                    new GitHistory(repository, top.relativize(real).toString().replace('\\', '/')));
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(folder.toString(), e);
        }
    }

    /** The released versions of a scale that the current commit came from, newest first. */
    public List<Release> releases(String scale) {
        List<Release> out = new ArrayList<>();
        String prefix = Constants.R_TAGS + scale + "/";
        try (RevWalk walk = new RevWalk(repository)) {
            ObjectId head = repository.resolve(Constants.HEAD);
            if (head == null) {
                return List.of();
            }
            RevCommit now = walk.parseCommit(head);
            for (Ref ref : repository.getRefDatabase().getRefsByPrefix(prefix)) {
                Optional<ScaleVersion> version =
                        ScaleVersion.parse(ref.getName().substring(prefix.length()));
                if (version.isPresent() && reaches(walk, ref, now)) {
                    out.add(new Release(scale, version.get()));
                }
            }
        } catch (IOException e) {
            throw unreadable(repository.getDirectory().toString(), e);
        }
        out.sort(Comparator.comparing(Release::version).reversed());
        return List.copyOf(out);
    }

    private boolean reaches(RevWalk walk, Ref ref, RevCommit now) throws IOException {
        ObjectId id = repository.getRefDatabase().peel(ref).getPeeledObjectId();
        ObjectId target = id == null ? ref.getObjectId() : id;
        return walk.parseAny(target) instanceof RevCommit commit && walk.isMergedInto(commit, now);
    }

    /** Whether a name leads to a commit. */
    public boolean knows(String revision) {
        return commit(revision).isPresent();
    }

    /**
     * The scales that the folder had at a revision. Where the folder had none, because it was called otherwise then, those of
     * the whole repository.
     *
     * @param revision what git calls a commit or a tag
     */
    public Scales at(String revision) {
        ObjectId commit = commit(revision)
                .orElseThrow(() -> new ProblemsException(Problem.error(
                        "git.unknown-revision",
                        Place.of(revision),
                        "The repository has no revision of this name.",
                        "Name a commit, a branch or a tag, such as `therapeutic-empathy/0.1.0`.")));
        Scales scales = Scales.of(files(commit, revision, folder));
        return scales.scales().isEmpty() && scales.sound() ? Scales.of(files(commit, revision, "")) : scales;
    }

    /**
     * Sentences that a scale once had, by their hashes; those that were never committed are left out.
     *
     * @param file name of the scale's file within its folder
     */
    public Map<String, String> sentences(String file, Set<String> hashes) {
        try {
            return EarlierSentences.find(repository, file, hashes);
        } catch (IOException e) {
            throw unreadable(repository.getDirectory().toString(), e);
        }
    }

    private Optional<ObjectId> commit(String revision) {
        try {
            return Optional.ofNullable(repository.resolve(revision + "^{commit}"));
        } catch (IllegalArgumentException | IOException e) {
            // no name that git can have, one that fits several objects, or of something else than a commit
            return Optional.empty();
        }
    }

    private List<DefinitionFile> files(ObjectId commit, String revision, String prefix) {
        List<DefinitionFile> out = new ArrayList<>();
        try (RevWalk walk = new RevWalk(repository);
                TreeWalk tree = new TreeWalk(repository)) {
            tree.addTree(walk.parseCommit(commit).getTree());
            tree.setRecursive(true);
            if (!prefix.isEmpty()) {
                tree.setFilter(PathFilter.create(prefix));
            }
            while (tree.next()) {
                String path = tree.getPathString();
                boolean file = tree.getFileMode(0).equals(FileMode.REGULAR_FILE)
                        || tree.getFileMode(0).equals(FileMode.EXECUTABLE_FILE);
                String within = prefix.isEmpty() ? path : path.substring(Math.min(path.length(), prefix.length() + 1));
                if (!file || !DefinitionFile.named(within)) {
                    continue;
                }
                if (out.size() == MAX_FILES) {
                    throw new ProblemsException(Problem.error(
                            "git.too-many",
                            Place.of(revision),
                            "There are more than 5000 definitions at this revision.",
                            "Name the folder of the scales with --scales."));
                }
                try (var in = repository.open(tree.getObjectId(0)).openStream()) {
                    out.add(new DefinitionFile(revision + ":" + path, in.readNBytes(YamlFile.MAX_BYTES + 1)));
                }
            }
        } catch (IOException e) {
            throw unreadable(revision, e);
        }
        return out;
    }

    @Override
    public void close() {
        repository.close();
    }

    private static ProblemsException unreadable(String what, Exception e) {
        return new ProblemsException(Problem.error(
                "git.unreadable",
                Place.of(what),
                "The git repository cannot be read: " + e.getMessage() + ".",
                "Try `git fsck`; a clone made with --depth may lack what is needed."));
    }
}
