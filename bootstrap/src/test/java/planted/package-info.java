/**
 * Code that breaks the rules of the architecture on purpose: one package for each rule, laid out
 * like the real modules. {@code PlantedViolationsTest} shows that each rule finds its own.
 */
@NullMarked
package planted;

import org.jspecify.annotations.NullMarked;
