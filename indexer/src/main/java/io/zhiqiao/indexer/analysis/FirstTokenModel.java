package io.zhiqiao.indexer.analysis;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import java.util.List;

/**
 * Cuts from the graph of a BERT model what nobody reads: where a text's vector is that of its first token, the last layer
 * has to be computed for that token alone. All tokens still speak to it, as keys and values.
 *
 * <p>Of four layers that is a fifth of the work. The numbers differ a little from those of the whole model: int8 scales
 * are made for one token then, and no longer shared with tokens that nobody reads. Works on the fields of <a
 * href="https://github.com/onnx/onnx/blob/main/onnx/onnx.proto">onnx.proto</a>, and on the names that the export of the
 * transformers library gives to a quantized BERT.
 */
final class FirstTokenModel {

    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_NODE = 1;
    private static final int GRAPH_INITIALIZER = 5;
    private static final int NODE_INPUT = 1;
    private static final int NODE_OUTPUT = 2;
    private static final int NODE_NAME = 3;
    private static final int NODE_OPERATOR = 4;
    private static final int NODE_ATTRIBUTE = 5;
    private static final int ATTRIBUTE_NAME = 1;
    private static final int ATTRIBUTE_INT = 3;
    private static final int ATTRIBUTE_TYPE = 20;
    private static final int ATTRIBUTE_TYPE_INT = 2;
    private static final int TENSOR_DIMS = 1;
    private static final int TENSOR_TYPE = 2;
    private static final int TENSOR_TYPE_INT64 = 7;
    private static final int TENSOR_NAME = 8;
    private static final int TENSOR_RAW = 9;

    private static final int TOKEN_AXIS = 1;
    private static final String PLACE = "first_token/place";

    private final String entering;
    private final String queryOf;
    private final String sum;
    private int rewired;

    private FirstTokenModel(int layers) {
        var last = layers - 1;
        this.entering = "/encoder/layer.%d/output/LayerNorm/Add_1_output_0".formatted(last - 1);
        this.queryOf = "/encoder/layer.%d/attention/self/query/MatMul_output_0_output_quantized".formatted(last);
        this.sum = "/encoder/layer.%d/attention/output/Add_output_0".formatted(last);
    }

    /**
     * Cuts a model.
     *
     * @param model an ONNX file whose output is the vector of each token
     * @param layers how many layers it has, at least 2
     * @return the same with an output of the first token only
     * @throws IllegalArgumentException if it has not the form that is known
     */
    static byte[] of(byte[] model, int layers) {
        try {
            return new FirstTokenModel(layers).cut(UnknownFieldSet.parseFrom(model));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("模型不是 ONNX 文件。请重新取得模型。\nThe model is no ONNX file.", e);
        }
    }

    private byte[] cut(UnknownFieldSet model) throws InvalidProtocolBufferException {
        var graph = UnknownFieldSet.parseFrom(only(model.getField(MODEL_GRAPH)));
        var nodes = Field.newBuilder();
        for (var bytes : graph.getField(GRAPH_NODE).getLengthDelimitedList()) {
            add(nodes, bytes);
        }
        if (rewired != 2) {
            throw new IllegalArgumentException(
                    "模型中没有要截取的层（%1$s、%2$s）。请使用配套的模型。\nThe model has not the layers (%s, %s) that were to be cut."
                            .formatted(entering, queryOf));
        }
        var initializers = Field.newBuilder(graph.getField(GRAPH_INITIALIZER))
                .addLengthDelimited(firstPlace())
                .build();
        var cut = graph.toBuilder()
                .addField(GRAPH_NODE, nodes.build())
                .addField(GRAPH_INITIALIZER, initializers)
                .build();
        return model.toBuilder()
                .addField(MODEL_GRAPH, lengthDelimited(cut.toByteString()))
                .build()
                .toByteArray();
    }

    private void add(Field.Builder nodes, ByteString bytes) throws InvalidProtocolBufferException {
        var node = UnknownFieldSet.parseFrom(bytes);
        var output =
                node.getField(NODE_OUTPUT).getLengthDelimitedList().getFirst().toStringUtf8();
        if (output.equals(queryOf)) {
            readFirst(nodes, node, entering + "_quantized");
        } else if (output.equals(sum)) {
            readFirst(nodes, node, entering);
        } else {
            nodes.addLengthDelimited(bytes);
        }
    }

    /** Lets a node read the first token of {@code input}, by a node before it. */
    private void readFirst(Field.Builder nodes, UnknownFieldSet node, String input) {
        var first = "first_token" + input;
        var inputs = Field.newBuilder();
        for (var name : node.getField(NODE_INPUT).getLengthDelimitedList()) {
            var isInput = name.toStringUtf8().equals(input);
            rewired += isInput ? 1 : 0;
            inputs.addLengthDelimited(isInput ? ByteString.copyFromUtf8(first) : name);
        }
        nodes.addLengthDelimited(gather(input, first).toByteString());
        nodes.addLengthDelimited(
                node.toBuilder().addField(NODE_INPUT, inputs.build()).build().toByteString());
    }

    private static UnknownFieldSet gather(String input, String output) {
        var axis = UnknownFieldSet.newBuilder()
                .addField(ATTRIBUTE_NAME, text("axis"))
                .addField(ATTRIBUTE_INT, number(TOKEN_AXIS))
                .addField(ATTRIBUTE_TYPE, number(ATTRIBUTE_TYPE_INT))
                .build();
        return UnknownFieldSet.newBuilder()
                .addField(
                        NODE_INPUT,
                        Field.newBuilder()
                                .addLengthDelimited(ByteString.copyFromUtf8(input))
                                .addLengthDelimited(ByteString.copyFromUtf8(PLACE))
                                .build())
                .addField(NODE_OUTPUT, text(output))
                .addField(NODE_NAME, text(output))
                .addField(NODE_OPERATOR, text("Gather"))
                .addField(NODE_ATTRIBUTE, lengthDelimited(axis.toByteString()))
                .build();
    }

    /** A list of one place, so that the axis of tokens stays. */
    private static ByteString firstPlace() {
        return UnknownFieldSet.newBuilder()
                .addField(TENSOR_DIMS, number(1))
                .addField(TENSOR_TYPE, number(TENSOR_TYPE_INT64))
                .addField(TENSOR_NAME, text(PLACE))
                .addField(TENSOR_RAW, lengthDelimited(ByteString.copyFrom(new byte[Long.BYTES])))
                .build()
                .toByteString();
    }

    private static ByteString only(Field field) {
        List<ByteString> values = field.getLengthDelimitedList();
        if (values.size() != 1) {
            throw new IllegalArgumentException(
                    "模型有 %1$d 个图，应为一个。请使用配套的模型。\nThe model has %d graphs, and not one.".formatted(values.size()));
        }
        return values.getFirst();
    }

    private static Field text(String value) {
        return lengthDelimited(ByteString.copyFromUtf8(value));
    }

    private static Field lengthDelimited(ByteString value) {
        return Field.newBuilder().addLengthDelimited(value).build();
    }

    private static Field number(long value) {
        return Field.newBuilder().addVarint(value).build();
    }
}
