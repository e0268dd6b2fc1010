import OpenAI from "openai";

export function connect(url) {
  const openai = new OpenAI({ baseURL: url, apiKey: "a-key" });
  return () => openai.models.retrieve("a");
}
