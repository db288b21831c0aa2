package org.cadlift.worker;

/// Is what the user gave: a file and its name without folders, which is what messages and reports call it.
///
/// @param bytes the whole file; never changed once handed on
@SuppressWarnings("ArrayRecordComponent") // Up to 50 MB: a copy would double the memory.
public record SourceFile(String name, byte[] bytes) {}
