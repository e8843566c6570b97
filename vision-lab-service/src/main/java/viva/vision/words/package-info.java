/** Everything a person reads is in Chinese and English: {@link viva.vision.words.Text}. */
package viva.vision.words;
