/// Tests how bodies are counted.
@NullMarked
package org.cadlift.api.serve.gate.size;

import org.jspecify.annotations.NullMarked;
