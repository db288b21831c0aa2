/// Drives a running service from outside, as a client, an operator or an attacker would: a process of its own, and
/// nothing but HTTP. Whatever it answers is held against the description of the API ([Description]).
@NullMarked
package org.cadlift.docs.service;

import org.jspecify.annotations.NullMarked;
