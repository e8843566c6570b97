/** What the JSON of all features is made of: {@link viva.gateway.json.TextJson}, {@link viva.gateway.json.Units}, {@link viva.gateway.json.Fields}. */
package viva.gateway.json;
