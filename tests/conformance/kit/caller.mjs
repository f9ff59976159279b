// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
// usage: node caller.mjs PATH_OF_THE_CLIENT. Reads one call a line, writes one answer a line (see javascript.py).
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

// The client reports on standard output what it downloads; that is where our answers go.
console.debug = console.info = console.log = console.error;

const client = await import(pathToFileURL(process.argv[2]));

function unpacked(value) {
    if (Array.isArray(value)) return value.map(unpacked);
    if (value === null || typeof value !== "object") return value;
    if ("$bytes" in value) return new Blob([Buffer.from(value.$bytes, "base64")]);
    if ("$set" in value) return new Set(value.$set);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unpacked(item)]));
}

async function packed(value) {
    if (value instanceof Blob) return { $bytes: Buffer.from(await value.arrayBuffer()).toString("base64") };
    if (value instanceof Date) return value.toISOString();
    if (value instanceof Map) return packed(Object.fromEntries(value));
    if (value instanceof Error) return { name: value.name, message: value.message };
    if (Array.isArray(value)) return Promise.all(value.map(packed));
    if (value === null || typeof value !== "object") return value;
    const entries = await Promise.all(Object.entries(value).map(async ([key, item]) => [key, await packed(item)]));
    return Object.fromEntries(entries);
}

async function called(name, parameters) {
    const result = client[name](...unpacked(parameters));
    if (typeof result?.[Symbol.asyncIterator] !== "function") return packed(await result);
    const items = [];
    for await (const item of result) items.push(await packed(item));
    return items;
}

async function answered(question) {
    if (question.list) {
        return Object.keys(client).filter((name) => typeof client[name] === "function");
    }
    return called(question.function, question.arguments);
}

for await (const line of createInterface({ input: process.stdin })) {
    let answer;
    try {
        answer = { result: await answered(JSON.parse(line)) };
    } catch (error) {
        answer = { error: { name: error.name, message: String(error.message), statusCode: error.statusCode } };
    }
    process.stdout.write(JSON.stringify(answer) + "\n");
}
