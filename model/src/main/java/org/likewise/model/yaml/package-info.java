/**
 * YAML files that people write: read with the place of every value, with all problems gathered instead of the first one
 * thrown. Knows the kinds of value (ids, sentences, numbers), and nothing of what the files mean.
 */
@NullMarked
package org.likewise.model.yaml;

import org.jspecify.annotations.NullMarked;
