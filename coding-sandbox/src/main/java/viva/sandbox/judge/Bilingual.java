package viva.sandbox.judge;

/** A text in Chinese and English. */
public record Bilingual(String zh, String en) {}
