/** Where the native libraries of the jars lie on disk: {@link viva.vision.natives.NativeFolder}. */
package viva.vision.natives;
