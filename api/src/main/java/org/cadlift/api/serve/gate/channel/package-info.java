/// Encrypts: a certificate and its key as PEM files, read again when they change, and a switch that answers nothing
/// without TLS.
@NullMarked
package org.cadlift.api.serve.gate.channel;

import org.jspecify.annotations.NullMarked;
