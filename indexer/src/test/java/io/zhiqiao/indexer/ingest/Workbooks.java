package io.zhiqiao.indexer.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes workbooks with another library than the one that reads them. */
final class Workbooks {

    static final List<String> HEADER = List.of("成果编号", "专家编号", "成果类型", "成果名称", "年份");

    private Workbooks() {}

    /** A workbook with a sheet 成果 of two right rows, changed by {@code change}. */
    static byte[] outputs(Consumer<XSSFSheet> change) {
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("成果");
            row(sheet, 0, HEADER);
            row(sheet, 1, List.of("E1-P1", "E1", "论文", "真空压铸气孔", "2024"));
            row(sheet, 2, List.of("E1-P2", "E1", "专利", "排气结构", "2023"));
            change.accept(sheet);
            return bytes(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void row(XSSFSheet sheet, int number, List<String> cells) {
        var row = sheet.createRow(number);
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
        }
    }

    static byte[] oldExcel() {
        try (var workbook = new HSSFWorkbook()) {
            workbook.createSheet("成果").createRow(0).createCell(0).setCellValue("成果编号");
            return bytes(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] encrypted() {
        try (var container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var plain = OPCPackage.open(new java.io.ByteArrayInputStream(outputs(sheet -> {})));
                    var stream = encryptor.getDataStream(container)) {
                plain.save(stream);
            }
            var bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        var bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }
}
