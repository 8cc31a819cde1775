/** The sentences for the codes that are rare, fetched with the first of them. */
export const rareErrorsEn = {
  query_timeout: { title: "The database took too long.", next: "Try again, or ask for fewer neighbours." },
  query_too_big: { title: "The answer would be too large.", next: "Ask for fewer neighbours, or for one kind only." },
  too_many_requests: { title: "Too many requests in a short time.", next: "Wait a few seconds, then try again." },
  unknown_node: {
    title: "This node is not in the graph.",
    next: "It may have been removed by a load. Search for it by name, or undo.",
  },
  unknown_snapshot: { title: "This snapshot does not exist.", next: "Check the link." },
  damaged_snapshot: {
    title: "This snapshot is damaged.",
    next: "What is stored is not what was saved, so nothing of it is shown. Ask its author for another copy.",
  },
  storage_full: { title: "The server has no room left.", next: "Nothing is lost here. Tell whoever runs the server." },
  not_implemented: { title: "The server cannot do this.", next: "Ask for it in another form." },
  not_found: { title: "The server has no such address.", next: "Reload the page; it may be older than the server." },
  method_not_allowed: {
    title: "The server refused the request.",
    next: "Reload the page; it may be older than the server.",
  },
  invalid_input: {
    title: "The server could not read the request.",
    next: "If it came from a link, the link may be damaged. Show everything to start again.",
  },
  invalid_query: { title: "The query has a mistake.", next: "Correct it and run it again." },
  refused_query: { title: "This query is not allowed.", next: "Only queries that read may be run." },
  too_large: { title: "Too much was sent at once.", next: "Show fewer nodes, then try again." },
  unsupported_media_type: { title: "The server could not read the request.", next: "Reload the page." },
  read_only: { title: "This server does not accept changes.", next: "Ask whoever runs it." },
  forbidden: { title: "This is not allowed here.", next: "Ask whoever runs the server." },
  internal: { title: "The server made a mistake.", next: "Try again. If it stays, pass on the number below." },
  kept_elsewhere: {
    title: "This picture was kept in another browser.",
    next: "It was too large for its address. The whole picture is shown instead.",
  },
  picture_gone: {
    title: "Nothing of this picture is in the database any more.",
    next: "Other data may have been loaded. The whole picture is shown instead.",
  },
  damaged_link: { title: "The link could not be read.", next: "The whole picture is shown instead." },
};
