/// Holds how formats that are text write numbers ([Numbers]) and XML ([Xml]), and how they are packed ([Archive]).
@NullMarked
package org.cadlift.export.text;

import org.jspecify.annotations.NullMarked;
