package org.cadlift.model.source;

/// Tells what a file is, by its content.
///
/// @param name file name as the user gave it, without folders
/// @param version the format's own version (`AC1032`); empty when the file does not state one
/// @param sha256 of the whole file; empty where only its beginning was looked at
/// @param producer the program that wrote it, where it left a mark; else empty
public record Source(String name, SourceFormat format, String version, String producer, String sha256, long bytes) {}
