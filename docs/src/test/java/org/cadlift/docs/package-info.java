/// Proves what the documents and the design promise: the arrows between modules, links and tables, the samples, and
/// every written file before the judges of the outside world.
@NullMarked
package org.cadlift.docs;

import org.jspecify.annotations.NullMarked;
