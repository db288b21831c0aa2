@NullMarked
package org.cadlift.api.serve.openapi;

import org.jspecify.annotations.NullMarked;
