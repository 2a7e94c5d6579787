<?xml version="1.0" encoding="UTF-8"?>
<!-- Renders an SBE schema as a reference page in Markdown. XSLT 1.0: what the JDK brings is enough. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sbe="http://fixprotocol.io/2016/sbe" exclude-result-prefixes="sbe">
  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:strip-space elements="*"/>

  <xsl:variable name="upper" select="'ABCDEFGHIJKLMNOPQRSTUVWXYZ'"/>
  <xsl:variable name="lower" select="'abcdefghijklmnopqrstuvwxyz'"/>
  <xsl:key name="type" match="/sbe:messageSchema/types/*" use="@name"/>

  <xsl:template match="/sbe:messageSchema">
    <xsl:variable name="commands" select="sbe:message[field[1]/@type = 'commandHeader']"/>
    <xsl:variable name="events" select="sbe:message[field[1]/@type = 'eventHeader']"/>
    <xsl:variable name="others"
                  select="sbe:message[not(field[1]/@type = 'commandHeader' or field[1]/@type = 'eventHeader')]"/>

    <xsl:text># The wire format&#10;&#10;</xsl:text>
    <xsl:apply-templates select="@description"/>
    <xsl:text>: schema </xsl:text>
    <xsl:value-of select="@id"/>
    <xsl:text>, version </xsl:text>
    <xsl:value-of select="@version"/>
    <xsl:text>, </xsl:text>
    <xsl:value-of select="@byteOrder"/>
    <xsl:text>. Rendered by the build from `jishi-schema.xml`, which is where to change it.&#10;&#10;</xsl:text>
    <xsl:text>Every message is a [messageHeader](#composite-messageheader) and the block below; offsets count from </xsl:text>
    <xsl:text>the block's first byte, lengths are bytes. Groups and variable data follow the block in the order </xsl:text>
    <xsl:text>shown. Where no values are given, all of the encoding are allowed.&#10;&#10;</xsl:text>
    <xsl:text>- [Commands](#commands) (</xsl:text>
    <xsl:value-of select="count($commands)"/>
    <xsl:text>) begin with a [commandHeader](#composite-commandheader).&#10;</xsl:text>
    <xsl:text>- [Events](#events) (</xsl:text>
    <xsl:value-of select="count($events)"/>
    <xsl:text>) begin with an [eventHeader](#composite-eventheader).&#10;</xsl:text>
    <xsl:text>- [Session messages](#session-messages) (</xsl:text>
    <xsl:value-of select="count($others)"/>
    <xsl:text>) are neither sequenced nor journaled.&#10;</xsl:text>
    <xsl:text>- [Types](#types): simple types, composites, enums and sets.&#10;</xsl:text>

    <xsl:call-template name="chapter">
      <xsl:with-param name="title" select="'Commands'"/>
      <xsl:with-param name="messages" select="$commands"/>
    </xsl:call-template>
    <xsl:call-template name="chapter">
      <xsl:with-param name="title" select="'Events'"/>
      <xsl:with-param name="messages" select="$events"/>
    </xsl:call-template>
    <xsl:call-template name="chapter">
      <xsl:with-param name="title" select="'Session messages'"/>
      <xsl:with-param name="messages" select="$others"/>
    </xsl:call-template>

    <xsl:text>&#10;## Types&#10;&#10;### Simple types&#10;&#10;</xsl:text>
    <xsl:text>| Type | Encoding | Length | Values | Description |&#10;|---|---|---:|---|---|&#10;</xsl:text>
    <xsl:for-each select="types/type">
      <xsl:text>| `</xsl:text>
      <xsl:value-of select="@name"/>
      <xsl:text>` | </xsl:text>
      <xsl:call-template name="encoding"/>
      <xsl:text> | </xsl:text>
      <xsl:call-template name="size"/>
      <xsl:text> | </xsl:text>
      <xsl:call-template name="values"/>
      <xsl:text> | </xsl:text>
      <xsl:apply-templates select="@description"/>
      <xsl:text> |&#10;</xsl:text>
    </xsl:for-each>
    <xsl:apply-templates select="types/composite"/>
    <xsl:apply-templates select="types/enum"/>
    <xsl:apply-templates select="types/set"/>
  </xsl:template>

  <!-- A list of messages with links, then each message. -->
  <xsl:template name="chapter">
    <xsl:param name="title"/>
    <xsl:param name="messages"/>
    <xsl:text>&#10;## </xsl:text>
    <xsl:value-of select="$title"/>
    <xsl:text>&#10;&#10;| Id | Message | What it says |&#10;|---:|---|---|&#10;</xsl:text>
    <xsl:for-each select="$messages">
      <xsl:text>| </xsl:text>
      <xsl:value-of select="@id"/>
      <xsl:text> | [</xsl:text>
      <xsl:value-of select="@name"/>
      <xsl:text>](#</xsl:text>
      <xsl:value-of select="translate(@name, $upper, $lower)"/>
      <xsl:text>) | </xsl:text>
      <xsl:apply-templates select="@description"/>
      <xsl:text> |&#10;</xsl:text>
    </xsl:for-each>
    <xsl:apply-templates select="$messages"/>
  </xsl:template>

  <xsl:template match="sbe:message">
    <xsl:text>&#10;### </xsl:text>
    <xsl:value-of select="@name"/>
    <xsl:text>&#10;&#10;</xsl:text>
    <xsl:apply-templates select="@description"/>
    <xsl:text> Template </xsl:text>
    <xsl:value-of select="@id"/>
    <xsl:if test="@blockLength">
      <xsl:text>, block of </xsl:text>
      <xsl:value-of select="@blockLength"/>
      <xsl:text> bytes</xsl:text>
    </xsl:if>
    <xsl:call-template name="since"/>
    <xsl:text>.&#10;&#10;</xsl:text>
    <xsl:call-template name="fields"/>
    <xsl:apply-templates select="group"/>
  </xsl:template>

  <xsl:template match="group">
    <xsl:text>&#10;Group `</xsl:text>
    <xsl:value-of select="@name"/>
    <xsl:text>` (id </xsl:text>
    <xsl:value-of select="@id"/>
    <xsl:text>, after a [</xsl:text>
    <xsl:value-of select="@dimensionType"/>
    <xsl:text>](#composite-</xsl:text>
    <xsl:value-of select="translate(@dimensionType, $upper, $lower)"/>
    <xsl:text>)</xsl:text>
    <xsl:call-template name="since"/>
    <xsl:text>): </xsl:text>
    <xsl:apply-templates select="@description"/>
    <xsl:text>&#10;&#10;</xsl:text>
    <xsl:call-template name="fields"/>
    <xsl:apply-templates select="group"/>
  </xsl:template>

  <!-- The table of a message's or group's fields and variable data. -->
  <xsl:template name="fields">
    <xsl:text>| Field | Id | Type | Offset | Length | Values | Description |&#10;</xsl:text>
    <xsl:text>|---|---:|---|---:|---:|---|---|&#10;</xsl:text>
    <xsl:for-each select="field | data">
      <xsl:text>| `</xsl:text>
      <xsl:value-of select="@name"/>
      <xsl:text>` | </xsl:text>
      <xsl:value-of select="@id"/>
      <xsl:text> | </xsl:text>
      <xsl:call-template name="typeName"/>
      <xsl:text> | </xsl:text>
      <xsl:choose>
        <xsl:when test="self::data">variable | variable | | </xsl:when>
        <xsl:otherwise>
          <xsl:value-of select="@offset"/>
          <xsl:text> | </xsl:text>
          <xsl:call-template name="sizeOfType">
            <xsl:with-param name="name" select="@type"/>
          </xsl:call-template>
          <xsl:text> | </xsl:text>
          <xsl:call-template name="fieldValues"/>
          <xsl:text> | </xsl:text>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:apply-templates select="@description"/>
      <xsl:if test="@sinceVersion > 0">
        <xsl:text> Since version </xsl:text>
        <xsl:value-of select="@sinceVersion"/>
        <xsl:text>.</xsl:text>
      </xsl:if>
      <xsl:text> |&#10;</xsl:text>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="composite">
    <xsl:call-template name="typeHeading">
      <xsl:with-param name="kind" select="'composite'"/>
    </xsl:call-template>
    <xsl:text>&#10;&#10;| Part | Encoding | Offset | Length | Values | Description |&#10;</xsl:text>
    <xsl:text>|---|---|---:|---:|---|---|&#10;</xsl:text>
    <xsl:for-each select="*">
      <xsl:text>| `</xsl:text>
      <xsl:value-of select="@name"/>
      <xsl:text>` | </xsl:text>
      <xsl:choose>
        <xsl:when test="self::ref">
          <xsl:call-template name="typeName"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="encoding"/>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:text> | </xsl:text>
      <xsl:choose>
        <xsl:when test="@offset">
          <xsl:value-of select="@offset"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="sum">
            <xsl:with-param name="parts" select="preceding-sibling::*"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:text> | </xsl:text>
      <xsl:choose>
        <xsl:when test="@length = 0">variable</xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="size"/>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:text> | </xsl:text>
      <xsl:choose>
        <xsl:when test="self::ref">
          <xsl:call-template name="fieldValues"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="values"/>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:text> | </xsl:text>
      <xsl:apply-templates select="@description"/>
      <xsl:text> |&#10;</xsl:text>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="enum">
    <xsl:call-template name="typeHeading">
      <xsl:with-param name="kind" select="'enum'"/>
    </xsl:call-template>
    <xsl:text> Encoded as </xsl:text>
    <xsl:value-of select="@encodingType"/>
    <xsl:text>.&#10;&#10;| Value | Name | Meaning |&#10;|---:|---|---|&#10;</xsl:text>
    <xsl:for-each select="validValue">
      <xsl:text>| </xsl:text>
      <xsl:value-of select="normalize-space(.)"/>
      <xsl:text> | `</xsl:text>
      <xsl:value-of select="@name"/>
      <xsl:text>` | </xsl:text>
      <xsl:apply-templates select="@description"/>
      <xsl:text> |&#10;</xsl:text>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="set">
    <xsl:call-template name="typeHeading">
      <xsl:with-param name="kind" select="'set'"/>
    </xsl:call-template>
    <xsl:text> Encoded as </xsl:text>
    <xsl:value-of select="@encodingType"/>
    <xsl:text>.&#10;&#10;| Bit | Name | Meaning |&#10;|---:|---|---|&#10;</xsl:text>
    <xsl:for-each select="choice">
      <xsl:text>| </xsl:text>
      <xsl:value-of select="normalize-space(.)"/>
      <xsl:text> | `</xsl:text>
      <xsl:value-of select="@name"/>
      <xsl:text>` | </xsl:text>
      <xsl:apply-templates select="@description"/>
      <xsl:text> |&#10;</xsl:text>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="typeHeading">
    <xsl:param name="kind"/>
    <xsl:text>&#10;### </xsl:text>
    <xsl:value-of select="$kind"/>
    <xsl:text> </xsl:text>
    <xsl:value-of select="@name"/>
    <xsl:text>&#10;&#10;</xsl:text>
    <xsl:apply-templates select="@description"/>
  </xsl:template>

  <!-- The name of the type of a field, variable data or ref, with a link where it has a section of its own. -->
  <xsl:template name="typeName">
    <xsl:variable name="type" select="key('type', @type)"/>
    <xsl:choose>
      <xsl:when test="local-name($type) = 'type'">
        <xsl:text>[</xsl:text>
        <xsl:value-of select="@type"/>
        <xsl:text>](#simple-types)</xsl:text>
      </xsl:when>
      <xsl:when test="$type">
        <xsl:text>[</xsl:text>
        <xsl:value-of select="@type"/>
        <xsl:text>](#</xsl:text>
        <xsl:value-of select="local-name($type)"/>
        <xsl:text>-</xsl:text>
        <xsl:value-of select="translate(@type, $upper, $lower)"/>
        <xsl:text>)</xsl:text>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="@type"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Range, null value or constant of a field or ref: its own word first, then its type's. -->
  <xsl:template name="fieldValues">
    <xsl:choose>
      <xsl:when test="@presence = 'constant'">
        <xsl:text>always `</xsl:text>
        <xsl:value-of select="@valueRef"/>
        <xsl:text>`</xsl:text>
      </xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="key('type', @type)[self::type]">
          <xsl:call-template name="values"/>
        </xsl:for-each>
        <xsl:if test="@presence = 'optional' and not(key('type', @type)[self::type])">
          <xsl:text>optional</xsl:text>
          <xsl:call-template name="defaultNull">
            <xsl:with-param name="encoding" select="key('type', @type)/@encodingType"/>
          </xsl:call-template>
        </xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Range, null value or constant of a simple type. -->
  <xsl:template name="values">
    <xsl:choose>
      <xsl:when test="@presence = 'constant'">
        <xsl:text>always </xsl:text>
        <xsl:value-of select="normalize-space(.)"/>
      </xsl:when>
      <xsl:when test="@minValue and @maxValue">
        <xsl:value-of select="concat(@minValue, ' to ', @maxValue)"/>
      </xsl:when>
      <xsl:when test="@minValue">
        <xsl:value-of select="concat('at least ', @minValue)"/>
      </xsl:when>
      <xsl:when test="@maxValue">
        <xsl:value-of select="concat('at most ', @maxValue)"/>
      </xsl:when>
    </xsl:choose>
    <xsl:if test="@presence = 'optional'">
      <xsl:if test="@minValue or @maxValue">
        <xsl:text>; </xsl:text>
      </xsl:if>
      <xsl:text>optional</xsl:text>
      <xsl:choose>
        <xsl:when test="@nullValue">
          <xsl:value-of select="concat(', null ', @nullValue)"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="defaultNull">
            <xsl:with-param name="encoding" select="@primitiveType"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:if>
  </xsl:template>

  <!-- The null value that SBE gives an encoding where the schema names none. -->
  <xsl:template name="defaultNull">
    <xsl:param name="encoding"/>
    <xsl:choose>
      <xsl:when test="$encoding = 'uint8'">, null 255</xsl:when>
      <xsl:when test="$encoding = 'uint16'">, null 65535</xsl:when>
      <xsl:when test="$encoding = 'uint32'">, null 4294967295</xsl:when>
      <xsl:when test="$encoding = 'uint64'">, null 18446744073709551615</xsl:when>
      <xsl:when test="$encoding = 'int8'">, null -128</xsl:when>
      <xsl:when test="$encoding = 'int16'">, null -32768</xsl:when>
      <xsl:when test="$encoding = 'int32'">, null -2147483648</xsl:when>
      <xsl:when test="$encoding = 'int64'">, null -9223372036854775808</xsl:when>
      <xsl:when test="$encoding = 'char'">, null 0</xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="encoding">
    <xsl:value-of select="@primitiveType | @encodingType"/>
    <xsl:if test="@length > 1">
      <xsl:value-of select="concat(' × ', @length)"/>
    </xsl:if>
    <xsl:if test="@characterEncoding">
      <xsl:value-of select="concat(', ', @characterEncoding)"/>
    </xsl:if>
  </xsl:template>

  <xsl:template name="since">
    <xsl:if test="@sinceVersion > 0">
      <xsl:value-of select="concat(', since version ', @sinceVersion)"/>
    </xsl:if>
  </xsl:template>

  <!-- Length in bytes of the type with a name, be it declared or primitive. -->
  <xsl:template name="sizeOfType">
    <xsl:param name="name"/>
    <xsl:choose>
      <xsl:when test="key('type', $name)">
        <xsl:for-each select="key('type', $name)">
          <xsl:call-template name="size"/>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="primitiveSize">
          <xsl:with-param name="name" select="$name"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Length in bytes of the type, composite, enum, set or ref that is the current node. -->
  <xsl:template name="size">
    <xsl:choose>
      <xsl:when test="@presence = 'constant'">0</xsl:when>
      <xsl:when test="self::ref">
        <xsl:call-template name="sizeOfType">
          <xsl:with-param name="name" select="@type"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="self::composite">
        <xsl:call-template name="sum">
          <xsl:with-param name="parts" select="*"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="unit">
          <xsl:call-template name="sizeOfEncoding">
            <xsl:with-param name="name" select="@primitiveType | @encodingType"/>
          </xsl:call-template>
        </xsl:variable>
        <xsl:choose>
          <xsl:when test="@length">
            <xsl:value-of select="$unit * @length"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:value-of select="$unit"/>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- An encodingType may be a primitive or the name of a simple type. -->
  <xsl:template name="sizeOfEncoding">
    <xsl:param name="name"/>
    <xsl:choose>
      <xsl:when test="key('type', $name)/@primitiveType">
        <xsl:call-template name="primitiveSize">
          <xsl:with-param name="name" select="key('type', $name)/@primitiveType"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="primitiveSize">
          <xsl:with-param name="name" select="$name"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="primitiveSize">
    <xsl:param name="name"/>
    <xsl:choose>
      <xsl:when test="$name = 'char' or $name = 'int8' or $name = 'uint8'">1</xsl:when>
      <xsl:when test="$name = 'int16' or $name = 'uint16'">2</xsl:when>
      <xsl:when test="$name = 'int32' or $name = 'uint32' or $name = 'float'">4</xsl:when>
      <xsl:when test="$name = 'int64' or $name = 'uint64' or $name = 'double'">8</xsl:when>
      <xsl:otherwise>
        <xsl:message terminate="yes">No such primitive type: <xsl:value-of select="$name"/></xsl:message>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Length of a composite's parts; a part with an offset of its own starts there. -->
  <xsl:template name="sum">
    <xsl:param name="parts"/>
    <xsl:param name="total" select="0"/>
    <xsl:choose>
      <xsl:when test="not($parts)">
        <xsl:value-of select="$total"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="size">
          <xsl:for-each select="$parts[1]">
            <xsl:call-template name="size"/>
          </xsl:for-each>
        </xsl:variable>
        <xsl:variable name="start">
          <xsl:choose>
            <xsl:when test="$parts[1]/@offset">
              <xsl:value-of select="$parts[1]/@offset"/>
            </xsl:when>
            <xsl:otherwise>
              <xsl:value-of select="$total"/>
            </xsl:otherwise>
          </xsl:choose>
        </xsl:variable>
        <xsl:call-template name="sum">
          <xsl:with-param name="parts" select="$parts[position() > 1]"/>
          <xsl:with-param name="total" select="$start + $size"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A description on one line, with what Markdown would take for its own escaped. -->
  <xsl:template match="@description">
    <xsl:call-template name="escape">
      <xsl:with-param name="text" select="normalize-space(.)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="escape">
    <xsl:param name="text"/>
    <xsl:variable name="special" select="translate($text, translate($text, '|&lt;*', ''), '')"/>
    <xsl:choose>
      <xsl:when test="$special = ''">
        <xsl:value-of select="$text"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="first" select="substring($special, 1, 1)"/>
        <xsl:value-of select="concat(substring-before($text, $first), '\', $first)"/>
        <xsl:call-template name="escape">
          <xsl:with-param name="text" select="substring-after($text, $first)"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
