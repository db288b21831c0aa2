/// Holds the arrows between the modules, and proves that they bite on classes that break them.
@NullMarked
package org.cadlift.docs.arrows;

import org.jspecify.annotations.NullMarked;
