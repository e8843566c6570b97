/** Language models over HTTP through LangChain4j: any OpenAI-compatible server, and Ollama. Translates its failures at the door. */
package viva.grader.asking.langchain4j;
