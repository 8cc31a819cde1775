const list = (text: string) => text.trim().split(/\s+/);

/** The rules of the grammar that a query may use. All others are refused, also those that a later grammar brings. */
export const allowedRules: ReadonlySet<string> = new Set(
  list(`
    statementsOrCommands statementOrCommand preparsedStatement statement queryWithLocalDefinitions nextStatement
    regularQuery union singleQuery clause finishClause
    returnClause returnBody returnItem returnItems orderItem ascToken descToken orderBy skip limit whereClause withClause
    matchClause matchMode hint unwindClause callClause procedureName procedureArgument procedureResultItem
    subqueryClause subqueryScope orderBySkipLimitClause
    patternList pattern quantifier anonymousPattern shortestPathPattern patternElement pathPatternPrefix
    nonNegativeIntegerSpecification groupToken pathToken pathPatternNonEmpty nodePattern parenthesizedPath
    dynamicAnyAllExpression dynamicExpression labelOrRelType properties relationshipPattern leftArrow arrowLine
    rightArrow pathLength labelExpression labelExpression4 labelExpression3 labelExpression2 labelExpression1
    expression expression11 expression10 expression9 expression8 expression7 comparisonExpression6 normalForm
    expression6 expression5 expression4 expression3 expression2 expression1 postFix property literal
    caseExpression caseAlternative extendedCaseExpression extendedCaseAlternative extendedWhen
    listComprehension patternComprehension reduceExpression listItemsPredicate normalizeFunction trimFunction
    patternExpression shortestPathExpression parenthesizedExpression mapProjection mapProjectionElement countStar
    existsExpression countExpression collectExpression numberLiteral listLiteral propertyKeyName parameter parameterName
    functionInvocation functionArgument functionName namespace variable nonEmptyNameList
    type typePart typeName typeNullability typeListSuffix stringLiteral map
    symbolicVariableNameString escapedSymbolicVariableNameString unescapedSymbolicVariableNameString
    symbolicNameString escapedSymbolicNameString unescapedSymbolicNameString unescapedSymbolicNameString_
    preparserKeyword
  `),
);

/** The functions a query may call, in lower case: those of Cypher 5 that read, compute, and tell of nothing else. */
export const allowedFunctions: ReadonlySet<string> = new Set(
  list(`
    all any exists isempty none single
    char_length character_length coalesce elementid endnode head id last length nullif properties randomuuid size
    startnode timestamp toboolean tobooleanornull tofloat tofloatornull tointeger tointegerornull type valuetype
    avg collect count max min percentilecont percentiledisc stdev stdevp sum
    keys labels nodes range reduce relationships tail reverse
    tobooleanlist tofloatlist tointegerlist tostringlist
    abs ceil floor isnan rand round sign e exp log log10 sqrt
    acos asin atan atan2 cos cot degrees haversin pi radians sin tan
    btrim left lower ltrim normalize replace right rtrim split substring tolower tostring tostringornull toupper trim
    upper
    date date.realtime date.statement date.transaction date.truncate
    datetime datetime.fromepoch datetime.fromepochmillis datetime.realtime datetime.statement datetime.transaction
    datetime.truncate
    duration duration.between duration.indays duration.inmonths duration.inseconds
    localdatetime localdatetime.realtime localdatetime.statement localdatetime.transaction localdatetime.truncate
    localtime localtime.realtime localtime.statement localtime.transaction localtime.truncate
    time time.realtime time.statement time.transaction time.truncate
    point point.distance point.withinbbox
    vector.similarity.cosine vector.similarity.euclidean
  `),
);

/** The procedures a query may call, as they are spelt. */
export const allowedProcedures: ReadonlySet<string> = new Set(
  list(`
    db.labels db.relationshipTypes db.propertyKeys
    db.schema.visualization db.schema.nodeTypeProperties db.schema.relTypeProperties
    db.index.fulltext.queryNodes db.index.fulltext.queryRelationships
    db.index.vector.queryNodes db.index.vector.queryRelationships
  `),
);
