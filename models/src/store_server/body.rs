//! A request as the server is sent it. The fields are OpenAI's; those that only llama-server or vLLM knows are marked, and the others
//! pass over them.

use serde::Serialize;
use serde_json::value::RawValue;

use crate::{Message, Request};

#[derive(Debug, Serialize)]
pub(super) struct Body<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    model: Option<&'a str>,
    messages: &'a [Message],
    stream: bool,
    stream_options: StreamOptions,
    max_tokens: u32,
    temperature: f32,
    top_p: f32,
    seed: u32,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    stop: &'a [String],
    #[serde(flatten)]
    penalties: Option<Penalties>,
    #[serde(skip_serializing_if = "Option::is_none")]
    response_format: Option<ResponseFormat<'a>>,
    /// llama-server's: GBNF.
    #[serde(skip_serializing_if = "Option::is_none")]
    grammar: Option<&'a str>,
    /// vLLM's, since 0.11: xgrammar reads GBNF.
    #[serde(skip_serializing_if = "Option::is_none")]
    structured_outputs: Option<StructuredOutputs<'a>>,
    /// llama-server's and vLLM's: the worker lays out its prompts with the same switch.
    chat_template_kwargs: TemplateSwitches,
}

#[derive(Debug, Serialize)]
struct StreamOptions {
    include_usage: bool,
}

#[derive(Debug, Serialize)]
struct Penalties {
    frequency_penalty: f32,
    presence_penalty: f32,
    /// llama-server's.
    repeat_penalty: f32,
    /// llama-server's.
    repeat_last_n: u16,
    /// vLLM's name for `repeat_penalty`.
    repetition_penalty: f32,
}

#[derive(Debug, Serialize)]
struct ResponseFormat<'a> {
    r#type: &'static str,
    json_schema: JsonSchema<'a>,
}

#[derive(Debug, Serialize)]
struct JsonSchema<'a> {
    name: &'static str,
    schema: &'a RawValue,
    strict: bool,
}

#[derive(Debug, Serialize)]
struct StructuredOutputs<'a> {
    grammar: &'a str,
}

#[derive(Debug, Serialize)]
struct TemplateSwitches {
    enable_thinking: bool,
}

/// The request as JSON. `None`: JSON has no word for a number of it, or its schema is not JSON.
pub(super) fn encode(request: &Request, model: Option<&str>) -> Option<Vec<u8>> {
    let Request { penalties, .. } = request;
    let numbers =
        [request.temperature, request.top_p, penalties.repeat, penalties.frequency, penalties.presence];
    if !numbers.iter().all(|number| number.is_finite()) {
        return None;
    }
    let schema = request.json_schema.as_deref().map(serde_json::from_str::<&RawValue>).transpose().ok()?;
    let body = Body {
        model,
        messages: &request.messages,
        stream: true,
        stream_options: StreamOptions { include_usage: true },
        max_tokens: request.max_tokens,
        temperature: request.temperature,
        top_p: request.top_p,
        seed: request.seed,
        stop: &request.stop,
        penalties: penalties.matter().then_some(Penalties {
            frequency_penalty: penalties.frequency,
            presence_penalty: penalties.presence,
            repeat_penalty: penalties.repeat,
            repeat_last_n: penalties.last_n,
            repetition_penalty: penalties.repeat,
        }),
        response_format: schema.map(|schema| ResponseFormat {
            r#type: "json_schema",
            json_schema: JsonSchema { name: "answer", schema, strict: true },
        }),
        grammar: request.grammar.as_deref(),
        structured_outputs: request.grammar.as_deref().map(|grammar| StructuredOutputs { grammar }),
        chat_template_kwargs: TemplateSwitches { enable_thinking: false },
    };
    serde_json::to_vec(&body).ok()
}
