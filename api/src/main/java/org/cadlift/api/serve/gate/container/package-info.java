/// Makes what the container says by itself look and behave like the rest: its errors are problems without a word about
/// the inside, its connections have limits.
@NullMarked
package org.cadlift.api.serve.gate.container;

import org.jspecify.annotations.NullMarked;
