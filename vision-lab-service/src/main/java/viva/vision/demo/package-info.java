/**
 * What a demo is and how one is run. Reading order: {@link viva.vision.demo.Demo} (the one class a new idea needs),
 * {@link viva.vision.demo.Declaration} with {@link viva.vision.demo.Parameter}, {@link viva.vision.demo.Input} and
 * {@link viva.vision.demo.Output}, {@link viva.vision.demo.DemoRun} (what a demo sees while it runs),
 * {@link viva.vision.demo.Artefact} (what it shows), {@link viva.vision.demo.RunDemo} (the use case: check, take a lane,
 * run, report) with {@link viva.vision.demo.Lanes}, {@link viva.vision.demo.RunReport} and
 * {@link viva.vision.demo.DemoFailure}.
 */
package viva.vision.demo;
